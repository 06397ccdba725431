package render

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// Chart is lines over points that lie in a row: figures over the values of a
// parameter, rates over periods.
type Chart struct {
	Title  string // what a reader who does not see it is told first
	Words  string // the chart in a sentence
	Unit   string // of the figures
	Most   float64
	Points []ChartPoint
	Series []ChartSeries
}

// ChartPoint is a place on the lower axis. A marked one has a line of its own,
// with what it is for.
type ChartPoint struct {
	Label string
	At    float64
	Mark  string
}

// ChartSeries is one line; Class is a status or s0, s1, …; NaN is a gap.
type ChartSeries struct {
	Name, Class string
	Y           []float64
}

// Marks gives the marks that points have.
func (c *Chart) Marks() []string {
	var all []string
	for _, p := range c.Points {
		if p.Mark != "" {
			all = append(all, p.Mark)
		}
	}
	return all
}

// All lengths are in the drawing's own units.
const (
	chartWidth  = 760
	chartHeight = 300
	chartLeft   = 52
	chartRight  = 24
	chartTop    = 30
	chartFoot   = 34
	chartLabel  = 60 // room for one label of the lower axis, at least
	chartLetter = 7  // width of a letter; a Chinese character takes two
)

// drawing is a chart with all lengths worked out.
type drawing struct {
	Width, Height       int
	Left, Right, Bottom string
	Title, Words, Unit  string
	Up                  []tick // LabelX is the place of the line
	Along               []tick
	Marks               []tick
	Lines               []drawnLine
}

type drawnLine struct {
	Name, Class string
	Dash        int
	Runs        []string // points of a polyline; several where there are gaps
	Dots        []drawnDot
	Key         string // the path of its mark in the legend
}

type drawnDot struct{ Path, Words string }

func (c *Chart) drawing() *drawing {
	d := &drawing{
		Width: chartWidth, Height: chartHeight, Left: strconv.Itoa(chartLeft), Right: strconv.Itoa(chartWidth - chartRight),
		Bottom: strconv.Itoa(chartHeight - chartFoot), Title: Plain(c.Title), Words: Plain(c.Words), Unit: Plain(c.Unit),
	}
	step, most := c.ticks()
	for f := 0.0; f <= most+step/2; f += step {
		d.Up = append(d.Up, tick{LabelX: length(c.y(f, most)), Label: figure(math.Round(f*1e6) / 1e6)})
	}
	for i, p := range c.Points {
		if p.Mark != "" {
			d.Marks = append(d.Marks, tick{X: length(c.x(i)), LabelX: length(c.textX(i, p.Mark)), Label: Plain(p.Mark)})
		}
		if i%c.every() == 0 {
			d.Along = append(d.Along, tick{X: length(c.textX(i, p.Label)), Label: Plain(p.Label)})
		}
	}
	for i, s := range c.Series {
		d.Lines = append(d.Lines, c.line(i, s, most))
	}
	return d
}

// every is how many points there are to a label, so that none covers another.
func (c *Chart) every() int {
	widest := chartLabel
	for _, p := range c.Points {
		widest = max(widest, chartLetter*(room(Plain(p.Label))+2))
	}
	fit := max(1, (chartWidth-chartLeft-chartRight)/widest)
	return max(1, (len(c.Points)+fit-1)/fit)
}

// ticks gives a step of 1, 2 or 5 times a power of ten that makes about five of
// the highest figure, and the top of the scale.
func (c *Chart) ticks() (step, most float64) {
	most = c.Most
	for _, s := range c.Series {
		for _, y := range s.Y {
			if !math.IsNaN(y) {
				most = max(most, y)
			}
		}
	}
	if most == 0 {
		return 1, 1
	}
	step = math.Pow(10, math.Floor(math.Log10(most/5)))
	for _, times := range []float64{1, 2, 5, 10} {
		if most/(step*times) <= 5 {
			step *= times
			break
		}
	}
	step = max(step, 1)
	return step, math.Ceil(most/step-1e-9) * step
}

func (c *Chart) x(i int) float64 {
	first, last := c.Points[0].At, c.Points[len(c.Points)-1].At
	part := 0.5
	if last > first {
		part = (c.Points[i].At - first) / (last - first)
	}
	const margin = 16
	return chartLeft + margin + part*(chartWidth-chartLeft-chartRight-2*margin)
}

// textX is the middle of a text at a point, moved inwards where it would be cut
// off.
func (c *Chart) textX(i int, text string) float64 {
	half := float64(chartLetter*room(Plain(text))) / 2
	return max(half+2, min(c.x(i), chartWidth-half-2))
}

func (*Chart) y(f, most float64) float64 {
	return chartHeight - chartFoot - f/most*(chartHeight-chartFoot-chartTop)
}

func (c *Chart) line(i int, s ChartSeries, most float64) drawnLine {
	out := drawnLine{Name: Plain(s.Name), Class: s.Class, Dash: i % 4, Key: mark(i, 8, 7)}
	var run []string
	end := func() {
		if len(run) > 1 {
			out.Runs = append(out.Runs, strings.Join(run, " "))
		}
		run = nil
	}
	for k, f := range s.Y {
		if math.IsNaN(f) {
			end()
			continue
		}
		x, y := c.x(k), c.y(f, most)
		run = append(run, length(x)+","+length(y))
		out.Dots = append(out.Dots, drawnDot{mark(i, x, y), out.Name + " " + Plain(c.Points[k].Label) + ": " + figure(f) + Plain(c.Unit)})
	}
	end()
	return out
}

// mark draws a disc, a square, a triangle or a diamond, so that lines can be
// told apart without their colours.
func mark(i int, x, y float64) string {
	const r = 4
	corners := [][][2]float64{
		{}, {{-r, -r}, {r, -r}, {r, r}, {-r, r}}, {{0, -r - 1}, {r + 1, r}, {-r - 1, r}}, {{0, -r - 1}, {r + 1, 0}, {0, r + 1}, {-r - 1, 0}},
	}[i%4]
	if len(corners) == 0 {
		return "M" + length(x-r) + " " + length(y) + "a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z"
	}
	var path strings.Builder
	for k, corner := range corners {
		path.WriteString([]string{"M", "L"}[min(k, 1)] + length(x+corner[0]) + " " + length(y+corner[1]))
	}
	return path.String() + "Z"
}

// The levels of a sparkline.
var (
	sparks      = []rune("▁▂▃▄▅▆▇█")
	sparksASCII = []rune("_.-=+*%#")
)

// Spark draws figures in one line of text between the lowest and the highest
// given; NaN is a gap. A terminal that has no blocks gets ASCII.
func Spark(figures []float64, low, high float64, ascii bool) string {
	levels, gap := sparks, '·'
	if ascii {
		levels, gap = sparksASCII, ' '
	}
	out := make([]rune, len(figures))
	for i, f := range figures {
		switch {
		case math.IsNaN(f):
			out[i] = gap
		case high <= low:
			out[i] = levels[0]
		default:
			at := int(math.Floor((f - low) / (high - low) * float64(len(levels))))
			out[i] = levels[min(max(at, 0), len(levels)-1)]
		}
	}
	return string(out)
}

// Highest is the highest of figures, 0 without any; gaps do not count.
func Highest(figures []float64) float64 {
	known := slices.DeleteFunc(slices.Clone(figures), math.IsNaN)
	if len(known) == 0 {
		return 0
	}
	return slices.Max(known)
}
