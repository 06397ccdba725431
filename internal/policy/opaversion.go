package policy

import "github.com/open-policy-agent/opa/v1/version"

// OPAVersion is the version of OPA that the program holds: stock OPA of that
// version, or a later one, repeats its verdicts.
func OPAVersion() string { return version.Version }
