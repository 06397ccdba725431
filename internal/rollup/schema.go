package rollup

import _ "embed" // the schema

// JSONSchema is the JSON Schema (2020-12) that every roll-up meets.
//
//go:embed rollup.schema.json
var JSONSchema []byte
