package report

// Forms are the types of the JSON of reports, by the name of their schema.
func Forms() map[string]any {
	return map[string]any{"diff": diffDocument{}, "trend": trendDocument{}, "summary": summaryDocument{}}
}
