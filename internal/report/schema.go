package report

// Forms are the types of the JSON of reports, by the name of their schema.
func Forms() map[string]any {
	return map[string]any{
		"diff": diffDocument{}, "trend": trendDocument{}, "summary": summaryDocument{}, "verification": verificationDocument{},
		"explanations": explanations{}, "whatif": whatifDocument{}, "config": configDocument{}, "configdiff": configsDocument{},
		"inspection": inspectionDocument{}, "policycheck": policyCheckDocument{}, "policytest": policyTestDocument{},
	}
}
