package annotate

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

const noDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
	`<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`

const boxType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
	`<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

var (
	shapeID  = regexp.MustCompile(`_x0000_s(\d+)`)
	boxTypes = regexp.MustCompile(`id=["']_x0000_t202["']`)
)

// draw gives new comments their boxes. The drawing is VML, which old programs
// did not write as proper XML: it is only added to, at its end.
func (b *book) draw(sheet string, m *markup, seen survey, cells []cell, said map[cell]string) error {
	if len(cells) == 0 {
		return nil
	}
	name, err := b.drawing(sheet, m, seen)
	if err != nil {
		return err
	}
	vml, err := b.need(name)
	if err != nil {
		return err
	}
	text := string(vml.text)
	end := strings.LastIndex(text, "</xml>")
	for _, prefix := range []string{"xmlns:v=", "xmlns:o=", "xmlns:x="} {
		if end < 0 || !strings.Contains(text, prefix) {
			return unfaithful(b.file, "原有批注的图形（%s）写法特殊", "the boxes of its comments (%s) are written in an unusual way", name)
		}
	}
	last := 1024
	for _, found := range shapeID.FindAllStringSubmatch(text, -1) {
		n, _ := strconv.Atoi(found[1])
		last = max(last, n)
	}
	var made strings.Builder
	if !boxTypes.MatchString(text) {
		made.WriteString(boxType)
	}
	for i, c := range cells {
		made.WriteString(box(last+1+i, c, said[c]))
	}
	vml.insert(end, made.String())
	return nil
}

// drawing finds the sheet's drawing of comments, or makes one and names it in
// the sheet.
func (b *book) drawing(sheet string, m *markup, seen survey) (string, error) {
	links, err := b.links(sheet)
	if err != nil {
		return "", err
	}
	for _, l := range links {
		if seen.drawn != "" && l.id == seen.drawn {
			return l.target, nil
		}
	}
	name := b.fresh("xl/drawings/vmlDrawing%d.vml")
	b.add(name, noDrawing)
	if err := b.declareVML(); err != nil {
		return "", err
	}
	id, err := b.linkTo(sheet, "vmlDrawing", name)
	if err == nil {
		m.insert(seen.place, "<"+seen.prefix+`legacyDrawing xmlns:r="`+nsRefs+`" r:id="`+id+`"/>`)
	}
	return name, err
}

var vmlDeclared = regexp.MustCompile(`(?i)Extension=["']vml["']`)

func (b *book) declareVML() error {
	m, err := b.need(contentTypes)
	if err != nil {
		return err
	}
	for _, e := range m.edits {
		if vmlDeclared.MatchString(e.with) {
			return nil
		}
	}
	if vmlDeclared.Match(m.text) {
		return nil
	}
	return b.declare(`Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"`)
}

// box is the shape of one comment: hidden until pointed at, to the right of its
// cell, as high as its text.
func box(id int, c cell, text string) string {
	lines := 2
	for line := range strings.SplitSeq(text, "\n") {
		lines += 1 + len(line)/54 // 18 Chinese characters of three bytes
	}
	row, column, high := c.row-1, c.column-1, min(lines, 40)
	return fmt.Sprintf(`<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;width:240pt;height:%dpt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`+
		`<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>`+
		`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`,
		id, high*14, column+1, max(0, row-1), column+5, max(0, row-1)+high, row, column)
}
