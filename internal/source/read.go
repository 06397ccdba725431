package source

import (
	"crypto/sha256"
	"encoding/hex"
)

// Read is Open for a file whose bytes are at hand. Its name, slashes forward,
// says the format.
func Read(name string, data []byte, hint Hint) (*File, error) {
	f, err := settle(name, data)
	if err != nil {
		return nil, err
	}
	sheets, encoding, err := f.open(name, data, hint)
	if err != nil {
		return nil, err
	}
	digest := sha256.Sum256(data)
	return &File{Path: name, Format: f.name, Encoding: encoding, SHA256: hex.EncodeToString(digest[:]), Sheets: sheets}, nil
}
