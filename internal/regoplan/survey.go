package regoplan

import "github.com/open-policy-agent/opa/v1/ir"

// survey is what is known of the locals in one block of a function. OPA plans
// each block for itself: besides parameters and results no value goes from one
// to the next.
type survey struct {
	reads  map[ir.Local]int
	writes map[ir.Local]int
	tested map[ir.Local]bool // whether they are defined
	held   map[ir.Local]int  // how often they are used as a place rather than for their value: filled, given back
	uses   map[ir.Local]int  // reads of a local and of its aliases
	copies []*ir.AssignVarStmt
	alias  map[ir.Local]ir.Local
	gone   map[ir.Stmt]bool // statements that aliases make needless
}

// surveyed looks through the blocks of a function, and finds the locals that are
// but copies of others, if copies are wanted: both are set in one place, and
// nobody asks whether the copy is there.
func surveyed(blocks []*ir.Block, params []ir.Local, copies bool) []*survey {
	surveys := make([]*survey, len(blocks))
	for i, b := range blocks {
		surveys[i] = newSurvey()
		surveys[i].block(b)
	}
	for _, b := range blocks {
		for _, l := range unsure(b, params) {
			for _, s := range surveys {
				s.tested[l] = true // another block may have set it
			}
		}
	}
	for _, s := range surveys {
		for _, p := range params {
			s.writes[p]++
		}
		s.finish(copies)
	}
	return surveys
}

func newSurvey() *survey {
	return &survey{
		reads: map[ir.Local]int{}, writes: map[ir.Local]int{}, tested: map[ir.Local]bool{}, held: map[ir.Local]int{},
		uses: map[ir.Local]int{}, alias: map[ir.Local]ir.Local{}, gone: map[ir.Stmt]bool{},
	}
}

func (s *survey) finish(copies bool) {
	if copies {
		s.findAliases()
	}
	for l, n := range s.reads {
		s.uses[s.resolve(l)] += n
	}
	for copied := range s.alias {
		s.uses[s.resolve(copied)]-- // the copying
		s.held[s.resolve(copied)] += s.held[copied]
	}
}

func (s *survey) findAliases() {
	for _, c := range s.copies {
		from := c.Source.Value.(ir.Local) //nolint:forcetypeassert // only such are collected
		if s.writes[c.Target] == 1 && s.writes[from] == 1 && !s.tested[c.Target] {
			s.alias[c.Target], s.gone[c] = s.resolve(from), true
		}
	}
}

func (s *survey) resolve(l ir.Local) ir.Local {
	if to, ok := s.alias[l]; ok {
		return to
	}
	return l
}

func (s *survey) block(b *ir.Block) {
	for _, stmt := range b.Stmts {
		s.statement(stmt)
	}
}

func (s *survey) statement(stmt ir.Stmt) {
	u := usesOf(stmt)
	for _, o := range u.reads {
		if l, ok := o.Value.(ir.Local); ok {
			s.reads[l]++
		}
	}
	for _, l := range u.holds {
		s.reads[l]++
		s.held[l]++
	}
	for _, l := range u.writes {
		s.writes[l]++
	}
	for _, l := range u.tests {
		s.tested[l] = true
	}
	if c, ok := stmt.(*ir.AssignVarStmt); ok {
		if _, local := c.Source.Value.(ir.Local); local {
			s.copies = append(s.copies, c)
		}
	}
	for _, b := range u.blocks {
		s.block(b)
	}
}

// uses are what one statement does with locals.
type uses struct {
	reads  []ir.Operand
	holds  []ir.Local // reads that take nothing but a local
	writes []ir.Local
	tests  []ir.Local
	blocks []*ir.Block
}

func local(l ir.Local) ir.Operand { return ir.Operand{Value: l} }

// usesOf knows every statement that statement knows; of others it says nothing,
// for they do not compile.
func usesOf(stmt ir.Stmt) uses { //nolint:cyclop // one line a statement
	switch s := stmt.(type) {
	case *ir.BlockStmt:
		return uses{blocks: s.Blocks}
	case *ir.NotStmt:
		return uses{blocks: []*ir.Block{s.Block}}
	case *ir.ScanStmt:
		return uses{reads: []ir.Operand{local(s.Source)}, writes: []ir.Local{s.Key, s.Value}, blocks: []*ir.Block{s.Block}}
	case *ir.WithStmt: // sets the local, and sets it back
		return uses{reads: []ir.Operand{s.Value}, writes: []ir.Local{s.Local, s.Local}, blocks: []*ir.Block{s.Block}}
	case *ir.CallStmt:
		return uses{reads: s.Args, writes: []ir.Local{s.Result}}
	case *ir.CallDynamicStmt:
		return uses{reads: s.Path, holds: s.Args, writes: []ir.Local{s.Result}}
	case *ir.ReturnLocalStmt:
		return uses{holds: []ir.Local{s.Source}}
	case *giveStmt:
		return uses{reads: []ir.Operand{s.source}}
	case *ir.ResultSetAddStmt:
		return uses{holds: []ir.Local{s.Value}}
	case *ir.IsDefinedStmt:
		return uses{holds: []ir.Local{s.Source}, tests: []ir.Local{s.Source}}
	case *ir.IsUndefinedStmt:
		return uses{holds: []ir.Local{s.Source}, tests: []ir.Local{s.Source}}
	case *ir.EqualStmt:
		return uses{reads: []ir.Operand{s.A, s.B}}
	case *ir.NotEqualStmt:
		return uses{reads: []ir.Operand{s.A, s.B}}
	case *ir.IsArrayStmt:
		return uses{reads: []ir.Operand{s.Source}}
	case *ir.IsObjectStmt:
		return uses{reads: []ir.Operand{s.Source}}
	case *ir.IsSetStmt:
		return uses{reads: []ir.Operand{s.Source}}
	}
	return usesOfValues(stmt)
}

// usesOfValues is for the statements that make or fill values.
func usesOfValues(stmt ir.Stmt) uses { //nolint:cyclop // one line a statement
	switch s := stmt.(type) {
	case *ir.AssignVarStmt:
		return uses{reads: []ir.Operand{s.Source}, writes: []ir.Local{s.Target}}
	case *ir.AssignVarOnceStmt: // asks whether the target is there
		return uses{reads: []ir.Operand{s.Source}, writes: []ir.Local{s.Target}, tests: []ir.Local{s.Target}}
	case *ir.AssignIntStmt:
		return uses{writes: []ir.Local{s.Target}}
	case *ir.ResetLocalStmt:
		return uses{writes: []ir.Local{s.Target}}
	case *ir.MakeNullStmt:
		return uses{writes: []ir.Local{s.Target}}
	case *ir.MakeNumberIntStmt:
		return uses{writes: []ir.Local{s.Target}}
	case *ir.MakeNumberRefStmt:
		return uses{writes: []ir.Local{s.Target}}
	case *ir.MakeArrayStmt:
		return uses{writes: []ir.Local{s.Target}}
	case *ir.MakeObjectStmt:
		return uses{writes: []ir.Local{s.Target}}
	case *ir.MakeSetStmt:
		return uses{writes: []ir.Local{s.Target}}
	case *ir.ObjectMergeStmt:
		return uses{holds: []ir.Local{s.A, s.B}, writes: []ir.Local{s.Target}}
	case *ir.LenStmt:
		return uses{reads: []ir.Operand{s.Source}, writes: []ir.Local{s.Target}}
	case *ir.DotStmt:
		return uses{reads: []ir.Operand{s.Source, s.Key}, writes: []ir.Local{s.Target}}
	case *ir.ArrayAppendStmt:
		return uses{reads: []ir.Operand{s.Value}, holds: []ir.Local{s.Array}}
	case *ir.SetAddStmt:
		return uses{reads: []ir.Operand{s.Value}, holds: []ir.Local{s.Set}}
	case *ir.ObjectInsertStmt:
		return uses{reads: []ir.Operand{s.Key, s.Value}, holds: []ir.Local{s.Object}}
	case *ir.ObjectInsertOnceStmt:
		return uses{reads: []ir.Operand{s.Key, s.Value}, holds: []ir.Local{s.Object}}
	}
	return uses{}
}
