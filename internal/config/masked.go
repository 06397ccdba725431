package config

// Masked reports whether the organisation's file asks to keep names out of results.
// One that cannot be read does not say so: that is Load's to tell.
func Masked(in Input) bool {
	l := newLoader(in, fileShape(nil, nil).only("privacy"))
	if in.Path == "" || l.organisationFile() != nil {
		return false
	}
	masked, _ := l.organisation().setting("privacy.mask").plain().(bool)
	return masked
}
