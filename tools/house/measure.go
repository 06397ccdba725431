package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// room is a package as it was measured, without its tests, or a sum of several.
type room struct {
	name             string
	files, lines     int
	longest          int // lines of its longest file
	staying, leaving int // calls of functions of its own, within a file and to another
	arrows           int // pairs of files of which one leans on the other
	circle           int // files in the largest circle
	types            map[string]int
}

func (r *room) String() string {
	return fmt.Sprintf("%-32s files %3d  lines %5d (longest %3d)  leave their file %3.0f%%  arrows a file %.1f  circle %d",
		strings.TrimPrefix(r.name, "ninefold/"), r.files, r.lines, r.longest, percent(r.leaving, r.leaving+r.staying), float64(r.arrows)/float64(max(1, r.files)), r.circle)
}

// shared counts the type names that at least three packages declare.
func (r *room) shared() int {
	n := 0
	for _, packages := range r.types {
		if packages >= 3 {
			n++
		}
	}
	return n
}

func sum(rooms []*room) *room {
	all := &room{types: map[string]int{}}
	for _, r := range rooms {
		all.files, all.lines, all.staying, all.leaving = all.files+r.files, all.lines+r.lines, all.staying+r.staying, all.leaving+r.leaving
		all.arrows, all.circle, all.longest = all.arrows+r.arrows, all.circle+r.circle, max(all.longest, r.longest)
		for name := range r.types {
			all.types[name]++
		}
	}
	return all
}

// measure measures packages, ordered by name.
func measure(patterns ...string) ([]*room, error) {
	found, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports | packages.NeedExportFile,
	}, patterns...)
	if err != nil {
		return nil, err
	}
	rooms := make([]*room, 0, len(found))
	for _, p := range found {
		if len(p.Errors) > 0 {
			return nil, p.Errors[0]
		}
		rooms = append(rooms, measured(p))
	}
	slices.SortFunc(rooms, func(a, b *room) int { return cmp.Compare(a.name, b.name) })
	return rooms, nil
}

func measured(p *packages.Package) *room {
	r := &room{name: p.PkgPath, types: map[string]int{}}
	leans := map[string]map[string]bool{} // file → files
	for _, f := range p.Syntax {
		file := p.Fset.File(f.Pos())
		if ast.IsGenerated(f) {
			continue
		}
		name := filepath.Base(file.Name())
		leans[name] = map[string]bool{}
		r.files++
		r.lines, r.longest = r.lines+file.LineCount(), max(r.longest, file.LineCount())
		r.file(p, f, name, leans[name])
	}
	for _, to := range leans {
		r.arrows += len(to)
	}
	r.circle = largestCircle(leans)
	return r
}

// file counts what one file declares, calls and leans on.
func (r *room) file(p *packages.Package, f *ast.File, name string, leans map[string]bool) {
	called := map[*ast.Ident]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.TypeSpec:
			r.types[n.Name.Name] = 1
		case *ast.CallExpr:
			if id := callee(n); id != nil {
				called[id] = true
			}
		case *ast.Ident:
			if to := declared(p, n); to != "" {
				r.call(called[n], to == name)
				if to != name {
					leans[to] = true
				}
			}
		}
		return true
	})
}

func (r *room) call(called, stays bool) {
	switch {
	case !called:
	case stays:
		r.staying++
	default:
		r.leaving++
	}
}

// callee is the name that a call is of; nil where there is none.
func callee(call *ast.CallExpr) *ast.Ident {
	switch f := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		return f
	case *ast.SelectorExpr:
		return f.Sel
	case *ast.IndexExpr:
		id, _ := f.X.(*ast.Ident)
		return id
	}
	return nil
}

// declared gives the file of the package that declares what a name stands for: a
// function, a method, a type, a constant or a variable; empty where it is of
// elsewhere, or local.
func declared(p *packages.Package, id *ast.Ident) string {
	o := p.TypesInfo.Uses[id]
	if o == nil || o.Pkg() != p.Types {
		return ""
	}
	if f, ok := o.(*types.Func); ok {
		o = f.Origin()
	} else if o.Parent() != p.Types.Scope() {
		return ""
	}
	return base(p.Fset, o.Pos())
}

func base(set *token.FileSet, at token.Pos) string { return filepath.Base(set.Position(at).Filename) }

// largestCircle is the size of the largest set of files each of which leans on
// every other one, if by a round about way; 0 where there is none.
func largestCircle(leans map[string]map[string]bool) int {
	reach := map[string]map[string]bool{}
	for _, file := range slices.Sorted(maps.Keys(leans)) {
		reach[file] = reachable(leans, file)
	}
	most := 0
	for file, there := range reach {
		size := 0
		for other := range there {
			if reach[other][file] {
				size++
			}
		}
		if size > 1 {
			most = max(most, size)
		}
	}
	return most
}

func reachable(leans map[string]map[string]bool, from string) map[string]bool {
	seen, left := map[string]bool{}, []string{from}
	for len(left) > 0 {
		next := left[len(left)-1]
		left = left[:len(left)-1]
		for to := range leans[next] {
			if !seen[to] {
				seen[to] = true
				left = append(left, to)
			}
		}
	}
	return seen
}
