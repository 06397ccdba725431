package source

import "ninefold/internal/source/xls"

func init() {
	register(format{
		name: "xls", title: xlsBook.what, extensions: []string{".xls", ".et"},
		holds: []*content{xlsBook}, mistaken: []*content{xlsxBook, plainText},
		open: func(path string, data []byte, _ Hint) ([]Sheet, string, error) {
			read, err := xls.Open(path, data)
			sheets := make([]Sheet, len(read))
			for i, sheet := range read {
				sheets[i] = sheet
			}
			return sheets, "", err
		},
	})
}

// identifyOLE says what stands in a compound file, or in the bare records of a
// workbook older than those.
func identifyOLE(data []byte) *content {
	switch xls.Holds(data) {
	case xls.Workbook:
		return xlsBook
	case xls.OldBook:
		return oldWorkbook
	case xls.Encrypted:
		return lockedBook
	case xls.Document:
		return wordDocument
	case xls.Slides:
		return slides
	case xls.Nothing:
		return identifyText(data)
	default:
		return oleFile
	}
}
