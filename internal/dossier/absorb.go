package dossier

import (
	"maps"
	"math"
	"slices"

	"ninefold/internal/audit"
	"ninefold/internal/source"
)

// fileReading is what was read of one file so far.
type fileReading struct {
	file   *source.File
	sheets []*sheetReader
	report FileReport // when inspecting
}

// readAll reads all files. Several are read at a time, and several parts of
// one, but what was read is taken in one by one, in the order of the files and
// of their rows: so nothing depends on how many there are at a time.
func (l *loader) readAll(files []*source.File) {
	inOrder(l.slots, len(files),
		func(i int) *fileReading { return l.read(files[i]) },
		func(f *fileReading) bool { l.absorb(f); return true })
}

// read takes in all sheets of a file, changing nothing of the loader's.
func (l *loader) read(file *source.File) *fileReading {
	f := &fileReading{file: file, report: newFileReport(file, len(l.opts.Mappings))}
	for _, sheet := range file.Sheets {
		f.sheets = append(f.sheets, l.readSheet(file, sheet, &f.report)...)
	}
	return f
}

// absorb takes over a file. A sheet that only the file's name gives a table may
// well be something else, as long as one of them is what the name says.
func (l *loader) absorb(f *fileReading) {
	var open []*sheetReader
	fed := false
	for _, r := range f.sheets {
		if r.rows != nil {
			if others, first := f.others(r); first {
				l.noteUnknown(r, r.rows.layout, others)
			}
			l.absorbSheet(r)
		}
		switch {
		case r.ignored == byConfig:
			l.notice("ignored", f.file.Path, r.sheet.Name(), "", 0, byConfig)
		case r.ignored != (audit.Text{}):
			l.notice("sheet_ignored", f.file.Path, r.sheet.Name(), "", 0, r.ignored)
		case r.err != nil:
			l.faults = append(l.faults, r.err)
			fed = true // as far as blaming the file's name goes
		case r.rows != nil:
			fed = true
		default:
			open = append(open, r)
		}
	}
	if l.inspect {
		l.reports = append(l.reports, f.report)
		return
	}
	if len(open) > 0 || len(f.sheets) == 0 || fed {
		l.excuse(f.file, open, fed)
	}
}

// others are the headers by which the sheet of a reader feeds other tables; first
// says that the reader comes before theirs.
func (f *fileReading) others(r *sheetReader) (found []*heading, first bool) {
	first = true
	met := false
	for _, other := range f.sheets {
		switch {
		case other == r:
			met = true
		case other.sheet == r.sheet && other.rows != nil:
			found = append(found, other.rows.layout)
			first = first && met
		}
	}
	return found, first
}

// excuse says of each sheet that feeds no table whether that is a fault.
func (l *loader) excuse(file *source.File, open []*sheetReader, fed bool) {
	blame := slices.ContainsFunc(open, func(r *sheetReader) bool { return r.plan != nil && r.plan.certain })
	open = withoutBlank(file, open, fed)
	for _, r := range open {
		name := where(file.Path, r.sheet.Name())
		switch {
		case r.plan != nil && (r.plan.certain || !fed && len(r.leading) > 0):
			l.faults = append(l.faults, &NotUnderstood{r.plan.headerless(name, r.leading)})
			blame = true
		case (fed || blame) && len(r.leading) > 0:
			l.notice("sheet_ignored", file.Path, r.sheet.Name(), "", 0,
				audit.Textf("工作表“"+r.sheet.Name()+"”不是任何数据表，未读取；如是数据，可用 ninefold inspect --suggest 看怎样读",
					"the sheet "+quote(r.sheet.Name())+" is not a table and was not read; if it holds data, ninefold inspect --suggest proposes how to read it"))
		}
	}
	if fed || blame {
		return
	}
	if isEmptyList(file, open) {
		l.notice("sheet_ignored", file.Path, "", "", 0, audit.Textf("没有任何内容，文件名也不是数据表的名称，未读取", "holds nothing and does not bear the name of a table; it was not read"))
		return
	}
	if len(open) > 0 && open[0].plan != nil {
		l.faults = append(l.faults, &NotUnderstood{open[0].plan.headerless(where(file.Path, open[0].sheet.Name()), nil)})
		return
	}
	l.faults = append(l.faults, &NotUnderstood{unknownFile(file.Path)})
}

// withoutBlank leaves out sheets that are left blank, unless there is nothing else.
func withoutBlank(file *source.File, open []*sheetReader, fed bool) []*sheetReader {
	some := slices.DeleteFunc(slices.Clone(open), func(r *sheetReader) bool { return r.isLeftBlank(file) })
	if fed || len(some) > 0 {
		return some
	}
	return open
}

// isLeftBlank reports a sheet without anything in it beside others that an entry of the
// config fits: spreadsheets begin with several, and nothing is lost in it.
func (r *sheetReader) isLeftBlank(file *source.File) bool {
	return r.plan != nil && r.plan.mapping != nil && r.plan.mapping.Sheet == "" && len(file.Sheets) > 1 && len(r.leading) == 0
}

var byConfig = audit.Textf("配置的 ignore 写明不读取", "was not read, as ignore: in the config says")

// isEmptyList reports a file of no objects that no table's name is on, such as a
// list of findings where there are none.
func isEmptyList(file *source.File, sheets []*sheetReader) bool {
	return (file.Format == "json" || file.Format == "ndjson") && len(sheets) == 1 && sheets[0].plan == nil && sheets[0].last == 0
}

// absorbSheet takes the rows of a sheet into its table, and reads the parts of
// it that were left for later.
func (l *loader) absorbSheet(r *sheetReader) {
	lay, name := r.rows.layout, r.sheet.Name()
	input := len(l.book.Inputs)
	l.book.Inputs = append(l.book.Inputs, Input{
		Input:   audit.Input{Path: r.file.Path, Sheet: name, Table: r.plan.table.Name, SHA256: r.file.SHA256},
		Columns: lay.places(),
	})
	if keyed, ok := r.sheet.(source.Keyed); ok {
		l.book.Inputs[input].key = keyed.Key
	}
	l.book.Inputs[input].Above = max(0, r.rows.layout.row-1)
	l.book.Inputs[input].reshaped, l.book.Inputs[input].card = lay.reshapes(), lay.card != nil
	if lay.cross != nil || lay.split > 0 {
		l.book.Inputs[input].Cells, l.book.Inputs[input].parts = &audit.Cells{}, lay.cross == nil
	}
	l.book.Notices = append(l.book.Notices, r.notices...)
	if r.report != nil {
		r.report.input = input
	}
	a := newAbsorber(l, r, input)
	for _, p := range r.rows.portions {
		if !a.holds(p) {
			return
		}
		a.take(p)
		p.discard()
	}
	a.rows, a.blank = r.end, r.end-r.last
	if r.err != nil {
		return
	}
	inOrder(l.slots, len(r.rest), func(i int) *portion { return r.part(r.rest[i]) }, a.takePart)
	if r.err == nil {
		a.close()
	}
}

// absorber takes the portions of one sheet into a table, in their order.
type absorber struct {
	loader   *loader
	reader   *sheetReader
	stage    *stage
	input    int
	first    int    // index of the sheet's first row in the stage
	ticked   []bool // by field, where a √ was seen
	unsure   bool
	nothing  int // rows that say there is nothing to record
	nameless map[int]bool
	rows     int // how many the parts before have
	blank    int // of them, how many at the end hold nothing
}

func newAbsorber(l *loader, r *sheetReader, input int) *absorber {
	a := &absorber{loader: l, reader: r, stage: l.stageOf(r.plan.table), input: input, ticked: make([]bool, len(r.plan.table.Fields)), nameless: map[int]bool{}}
	a.stage.layouts[input] = r.rows.layout
	a.first = len(a.stage.marks)
	return a
}

func (a *absorber) account() *Input { return &a.loader.book.Inputs[a.input] }

// mostRecords is how many rows of one table a process can hold: they are numbered by 32
// bits. A test sets it lower.
var mostRecords = math.MaxInt32

// holds reports whether the table has room for a portion; where it has not, no row of
// it may be counted as another.
func (a *absorber) holds(p *portion) bool {
	if a.stage.records.count+len(p.rows) <= mostRecords {
		return true
	}
	in := a.account()
	a.reader.err = &audit.Fault{
		Where:   where(in.Path, in.Sheet),
		Problem: audit.Textf("“"+a.reader.plan.table.Chinese+"”超过 "+itoa(mostRecords)+" 行，一个进程放不下", "the table "+a.reader.plan.table.Name+" has more than "+itoa(mostRecords)+" rows, which no process can hold"),
		Remedy:  audit.Textf("请按支部把数据分成几份，分别检查", "divide the exports by branches and check each part"),
	}
	return false
}

func (a *absorber) take(p *portion) {
	in := a.account()
	in.Total += p.total
	in.Skipped += p.skipped
	in.Rows += p.silent
	if in.Cells != nil {
		in.Cells.Filled += p.cells.Filled
		in.Cells.Blanks += p.cells.Blanks
	}
	in.dated += p.dated
	in.made += p.made
	a.nothing += p.nothing
	for field, ticked := range p.ticked {
		a.ticked[field] = a.ticked[field] || ticked
	}
	a.unsure = a.unsure || p.unsure
	maps.Copy(a.nameless, p.nameless)
	for odd, count := range p.odds {
		a.stage.odds[odd] += count
	}
	a.stage.take(p, a.input, a.rows)
}

// takePart takes a part that stands behind those taken. Blank lines at the end
// of a part are rows only if another row follows (SPEC 1 counts those in between).
func (a *absorber) takePart(p *portion) bool {
	if !a.holds(p) {
		return false
	}
	a.take(p)
	if p.last > 0 {
		a.account().Total += a.blank
		a.account().Skipped += a.blank
		a.blank = 0
	}
	if p.err != nil {
		a.reader.err = source.Placed(p.err, a.rows)
		return false
	}
	a.blank += p.end - p.last
	a.rows += p.end
	p.discard()
	return true
}

// close settles the blank yes-or-no cells once the last row is read.
func (a *absorber) close() {
	a.loader.noteNameless(a.account(), a.nameless)
	if in := a.account(); a.nothing > 0 && in.Total == in.Skipped {
		a.loader.book.Declared[in.Table] = true
	}
	if !a.unsure {
		return
	}
	for i, f := range a.reader.plan.table.Fields {
		if f.Type == TypeBool {
			a.stage.decide(a.first, i, a.ticked[i])
		}
	}
}
