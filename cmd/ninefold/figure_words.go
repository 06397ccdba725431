package main

import (
	"strings"

	"ninefold/internal/audit"
	"ninefold/internal/config"
	"ninefold/internal/dossier"
)

// figureWords is the value of a threshold as a person reads it. Chinese has its
// own words for the values of columns; codes are for whoever has to type them.
func figureWords(v any, lang audit.Lang) string {
	if texts, ok := v.([]string); ok && lang == audit.ZH {
		if titles := dossier.ChoiceTitles(texts); titles != nil {
			return strings.Join(titles, "、")
		}
		return strings.Join(texts, "、")
	}
	return config.Written(v)
}

// typedWords are the values that a list may be set to, as they have to be typed.
func typedWords(values []string, lang audit.Lang) string {
	titles := dossier.ChoiceTitles(values)
	if lang != audit.ZH || titles == nil {
		return strings.Join(values, audit.Text{ZH: "、", EN: ", "}.In(lang))
	}
	words := make([]string, len(values))
	for i, value := range values {
		words[i] = titles[i] + "（" + value + "）"
	}
	return strings.Join(words, "、")
}

// originWords are the place that set a threshold.
func originWords(origin string, lang audit.Lang) string {
	if origin == "default" {
		return audit.Text{ZH: "默认值", EN: "default"}.In(lang)
	}
	return origin
}
