package planfile

import (
	"github.com/open-policy-agent/opa/v1/ir"

	"ninefold/internal/wire"
)

// kind is one of OPA's statements.
type kind struct {
	is   func(ir.Stmt) bool
	take func(g grammar, c *wire.Codec, s *ir.Stmt)
}

// roomAtOnce is for how many statements of a kind there is room made at once.
const roomAtOnce = 32

// of describes a kind by its fields, apart from its place in the policies. It
// belongs to one reading.
func of[T any, P interface {
	*T
	ir.Stmt
}](fields func(grammar, *wire.Codec, P)) kind {
	var room []T
	return kind{
		is: func(s ir.Stmt) bool { _, ok := s.(P); return ok },
		take: func(g grammar, c *wire.Codec, s *ir.Stmt) {
			if c.Reading() {
				if len(room) == 0 {
					room = make([]T, roomAtOnce)
				}
				*s, room = P(&room[0]), room[1:]
			}
			p, _ := (*s).(P)
			place(c, p.GetLocation())
			fields(g, c, p)
		},
	}
}

// kinds are all the statements there are; their numbers are those in files.
func kinds() []kind {
	return append(nesting(), append(making(), testing()...)...)
}

// nesting are the statements that hold blocks, call, or leave.
func nesting() []kind {
	return []kind{
		of(func(g grammar, c *wire.Codec, s *ir.BlockStmt) { wire.List(c, &s.Blocks, g.block) }),
		of(func(g grammar, c *wire.Codec, s *ir.NotStmt) { g.block(c, &s.Block) }),
		of(func(g grammar, c *wire.Codec, s *ir.ScanStmt) {
			locals(c, &s.Source, &s.Key, &s.Value)
			g.block(c, &s.Block)
		}),
		of(func(g grammar, c *wire.Codec, s *ir.WithStmt) {
			local(c, &s.Local)
			wire.List(c, &s.Path, wire.Int)
			operand(c, &s.Value)
			g.block(c, &s.Block)
		}),
		of(func(_ grammar, c *wire.Codec, s *ir.CallStmt) {
			wire.Text(c, &s.Func)
			wire.List(c, &s.Args, operand)
			local(c, &s.Result)
		}),
		of(func(_ grammar, c *wire.Codec, s *ir.CallDynamicStmt) {
			wire.List(c, &s.Args, local)
			local(c, &s.Result)
			wire.List(c, &s.Path, operand)
		}),
		of(func(_ grammar, c *wire.Codec, s *ir.BreakStmt) { wire.Int(c, &s.Index) }),
		of(func(_ grammar, c *wire.Codec, s *ir.ReturnLocalStmt) { local(c, &s.Source) }),
		of(func(_ grammar, c *wire.Codec, s *ir.ResultSetAddStmt) { local(c, &s.Value) }),
		of(func(grammar, *wire.Codec, *ir.NopStmt) {}),
	}
}

// making are the statements that make or fill values.
func making() []kind {
	return []kind{
		of(func(_ grammar, c *wire.Codec, s *ir.AssignVarStmt) { into(c, &s.Target, &s.Source) }),
		of(func(_ grammar, c *wire.Codec, s *ir.AssignVarOnceStmt) { into(c, &s.Target, &s.Source) }),
		of(func(_ grammar, c *wire.Codec, s *ir.AssignIntStmt) { wire.Int(c, &s.Value); local(c, &s.Target) }),
		of(func(_ grammar, c *wire.Codec, s *ir.ResetLocalStmt) { local(c, &s.Target) }),
		of(func(_ grammar, c *wire.Codec, s *ir.MakeNullStmt) { local(c, &s.Target) }),
		of(func(_ grammar, c *wire.Codec, s *ir.MakeNumberIntStmt) { wire.Int(c, &s.Value); local(c, &s.Target) }),
		of(func(_ grammar, c *wire.Codec, s *ir.MakeNumberRefStmt) { wire.Int(c, &s.Index); local(c, &s.Target) }),
		of(func(_ grammar, c *wire.Codec, s *ir.MakeArrayStmt) { wire.Int(c, &s.Capacity); local(c, &s.Target) }),
		of(func(_ grammar, c *wire.Codec, s *ir.MakeObjectStmt) { local(c, &s.Target) }),
		of(func(_ grammar, c *wire.Codec, s *ir.MakeSetStmt) { local(c, &s.Target) }),
		of(func(_ grammar, c *wire.Codec, s *ir.ArrayAppendStmt) { into(c, &s.Array, &s.Value) }),
		of(func(_ grammar, c *wire.Codec, s *ir.SetAddStmt) { into(c, &s.Set, &s.Value) }),
		of(func(_ grammar, c *wire.Codec, s *ir.ObjectInsertStmt) { into(c, &s.Object, &s.Key, &s.Value) }),
		of(func(_ grammar, c *wire.Codec, s *ir.ObjectInsertOnceStmt) { into(c, &s.Object, &s.Key, &s.Value) }),
		of(func(_ grammar, c *wire.Codec, s *ir.ObjectMergeStmt) { locals(c, &s.A, &s.B, &s.Target) }),
	}
}

// testing are the statements that look at values.
func testing() []kind {
	return []kind{
		of(func(_ grammar, c *wire.Codec, s *ir.DotStmt) { into(c, &s.Target, &s.Source, &s.Key) }),
		of(func(_ grammar, c *wire.Codec, s *ir.LenStmt) { into(c, &s.Target, &s.Source) }),
		of(func(_ grammar, c *wire.Codec, s *ir.EqualStmt) { operands(c, &s.A, &s.B) }),
		of(func(_ grammar, c *wire.Codec, s *ir.NotEqualStmt) { operands(c, &s.A, &s.B) }),
		of(func(_ grammar, c *wire.Codec, s *ir.IsArrayStmt) { operand(c, &s.Source) }),
		of(func(_ grammar, c *wire.Codec, s *ir.IsObjectStmt) { operand(c, &s.Source) }),
		of(func(_ grammar, c *wire.Codec, s *ir.IsSetStmt) { operand(c, &s.Source) }),
		of(func(_ grammar, c *wire.Codec, s *ir.IsDefinedStmt) { local(c, &s.Source) }),
		of(func(_ grammar, c *wire.Codec, s *ir.IsUndefinedStmt) { local(c, &s.Source) }),
	}
}
