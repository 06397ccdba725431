package policy

import "github.com/open-policy-agent/opa/v1/ast"

// Mentions reports whether any policy names a field or table: as part of a reference or
// as a text of its own. What none names cannot bear on a verdict.
func (s *Set) Mentions(word string) bool { return s.words[word] }

// wordsOf collects every text in the modules.
func wordsOf(modules map[string]*ast.Module) map[string]bool {
	words := map[string]bool{}
	for _, module := range modules {
		ast.WalkTerms(module, func(term *ast.Term) bool {
			if text, ok := term.Value.(ast.String); ok {
				words[string(text)] = true
			}
			return false
		})
	}
	return words
}
