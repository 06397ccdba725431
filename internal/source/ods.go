package source

import "ninefold/internal/source/ods"

func init() {
	register(format{
		name: "ods", title: openSheet.what, extensions: []string{".ods"},
		holds: []*content{openSheet, openDocument, zipArchive}, // the reader says which document it is
		open: func(path string, data []byte, _ Hint) ([]Sheet, string, error) {
			found, err := ods.Open(path, data)
			sheets := make([]Sheet, len(found))
			for i, sheet := range found {
				sheets[i] = sheet
			}
			return sheets, "", err
		},
	})
}
