package source

// maxKeys bounds how wide a few bytes can make every row.
const maxKeys = 512

// walk visits the objects of a text in order, giving each the number of its
// row; how objects are strung together is all in which JSON and NDJSON differ.
type walk func(in *objectReader, visit func(row int) error) error

// objectSheet is a text of flat objects as a table: row 1 holds the keys in the
// order in which they first appear anywhere, and every object is a row as wide.
type objectSheet struct {
	path, text string
	keys       []string
	walk       walk
}

// openObjects decodes a file of objects and reads it through once, so that the
// keys are known and all that is wrong is found before a row is given.
func openObjects(path string, data []byte, hint Hint, w walk) (sheets []Sheet, encoding string, err error) {
	text, encoding, err := decode(path, data, hint.Encoding)
	if err != nil {
		return nil, "", err
	}
	sheet := &objectSheet{path: path, text: text, walk: w}
	in := sheet.reader()
	if err := w(in, func(int) error { return nil }); err != nil {
		return nil, "", err
	}
	sheet.keys = in.keys
	return []Sheet{sheet}, encoding, nil
}

func (s *objectSheet) Name() string { return "" }

func (s *objectSheet) Hidden() bool { return false }

// Ragged implements Sheet: a missing key is a blank cell on purpose.
func (s *objectSheet) Ragged() bool { return false }

// Each implements Sheet.
func (s *objectSheet) Each(yield func(Row) error) error {
	if len(s.keys) == 0 {
		return nil
	}
	header := make([]Cell, len(s.keys))
	for i, key := range s.keys {
		header[i] = textCell(key)
	}
	if err := yield(Row{Number: 1, Cells: header}); err != nil {
		return err
	}
	in, given := s.reader(), 1
	return s.walk(in, func(row int) error {
		for given++; given < row; given++ {
			if err := yield(Row{Number: given}); err != nil {
				return err
			}
		}
		return yield(Row{Number: row, Cells: in.cells})
	})
}

func (s *objectSheet) reader() *objectReader {
	in := &objectReader{path: s.path, text: s.text, index: map[string]int{}}
	for _, key := range s.keys {
		in.addKey(key)
	}
	return in
}

func textCell(text string) Cell {
	if text == "" {
		return Cell{}
	}
	return Cell{Kind: Text, Text: text}
}

// objectReader reads flat objects out of JSON text, one row of cells each.
type objectReader struct {
	path, text string
	pos        int
	element    int // of the array, from 1; 0 where there is none
	line       int // of the file, from 1; 0 while it has to be counted

	keys   []string
	index  map[string]int
	cells  []Cell // of the object just read, one a key
	seen   []int  // for each key the serial of the last object that had it
	placed []int  // the keys of the object just read
	serial int    // counts objects
	key    string // being read; for messages
}
