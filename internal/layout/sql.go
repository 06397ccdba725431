package layout

// SQL is the query of an entry whose rows come from a database (SPEC 1b). How the
// database is reached is not in it: only where that is kept.
type SQL struct {
	Driver  string
	DSNEnv  string `json:",omitempty"` // the variable that holds the DSN, or
	DSNFile string `json:",omitempty"` // the file, as written
	Query   string
	Key     []string // columns that name a row
	Name    string   // what results call the table that it gives: postgres:visits
	Beside  string   `json:"-"` // DSNFile as it is opened
}
