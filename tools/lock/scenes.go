package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// scene is one call of the program.
type scene struct {
	args    []string
	refused bool // it is meant to end with exit code 2
	times   int  // how often it is played in the same directory; 0: once
}

func (s scene) name() string {
	name := strings.Join(s.args, " ")
	if s.times > 1 {
		name += fmt.Sprintf(" (%d times)", s.times)
	}
	return name
}

// file is what the scene's bytes are kept as.
func (s scene) file() string {
	sum := sha256.Sum256([]byte(s.name()))
	return hex.EncodeToString(sum[:12])
}

var (
	languages = []string{"zh", "en"}
	masks     = []string{"", " --mask", " --mask=full --mask-key ../../mask.key"}
)

// scenes lists all of them.
func scenes() []scene {
	var all []scene
	for _, lang := range languages {
		for _, line := range slices.Concat(checks(), others(), plain()) {
			all = append(all, played(line+" --lang "+lang))
		}
		for _, line := range refusals {
			one := played(line + " --lang " + lang)
			one.refused = true
			all = append(all, one)
		}
	}
	twice := played("check ../../office --as-of 2024-12-31 --cache cache -o text -o json=again.json -o xlsx=again.xlsx")
	twice.times = 2
	return append(all, twice)
}

func played(line string) scene { return scene{args: strings.Fields(line)} }

// across gives a line in every format: a workbook goes to a file.
func across(line string, formats ...string) []string {
	var all []string
	for _, format := range formats {
		if format == "xlsx" {
			format = "xlsx=out.xlsx"
		}
		all = append(all, line+" -o "+format)
	}
	return all
}

// masked gives lines with every mask.
func masked(lines []string) []string {
	var all []string
	for _, line := range lines {
		for _, mask := range masks {
			all = append(all, line+mask)
		}
	}
	return all
}

var resultFormats = []string{"text", "md", "html", "xlsx", "json", "ndjson", "csv", "junit", "sarif", "tap", "github"}

func checks() []string {
	lines := masked(across("check ../../office --as-of 2024-12-31", resultFormats...))
	lines = append(lines, masked(across("check ../../messy --as-of 2024-12-31 --quarantine --all", "text", "json", "html"))...)
	lines = append(lines, across("check ../../compliant", "text", "md", "json", "junit")...)
	for seed := range invented {
		line := fmt.Sprintf("check ../../invented%d/exports --as-of %s --quarantine --all", seed, imagine(seed).AsOf)
		lines = append(lines, across(line, "text", "json")...)
	}
	return append(lines,
		"check ../../office --as-of 2024-12-31 --all -o text --jobs 1",
		"check ../../office --as-of 2024-12-31 --rule fieldwork.visits --rule study.forums -o json",
		"check ../../office --as-of 2024-12-31 --branch JW-XX -o json -o text=out.txt",
		"check ../../office --as-of 2024-12-31 --person 0003 -o json",
		"check ../../office --as-of 2024-06-30 --fail-on none -o json",
		"check ../../office --as-of 2024-12-31 --fail-on due --allow-unknown",
		"check ../../office --as-of 2024-12-31 --baseline ../../earlier.json -o json -o sarif=out.sarif",
		"check ../../office --as-of 2024-12-31 --set fieldwork.visits.half_days=3 --set JW-XX:fieldwork.visits.half_days=4 -o json",
		"check ../../office --as-of 2024-12-31 --config ../../b.yaml --quarantine -o json",
		"check ../../office --as-of 2024-12-31 --engine opa -o json",
		"check ../../office --as-of 2024-12-31 --check-engine 5 -o json",
		"check ../../office --as-of 2024-12-31 --annotate copies",
		"check ../../messy --as-of 2024-12-31 --quarantine --annotate copies",
		"check ../../office --as-of 2024-12-31 --ledger ../../ledger.xlsx -o xlsx=ledger.xlsx",
		"check ../../office/走访记录.csv ../../office/江湾青年工作台账2024.xlsx --as-of 2024-12-31 --set management.campaigns.campaigns=[走千村访万户] --allow-unknown --quarantine -o json",
		"check ../../office --as-of 2024-12-31 --set ignore=[报告.csv] -o json",
		"check ../../office --as-of 2024-12-31 --set privacy.mask=true -o json",
	)
}

func others() []string {
	const until = " --as-of 2024-10-31"
	var lines []string
	add := func(more ...string) { lines = append(lines, more...) }
	add(masked(across("due ../../office"+until, "text", "md", "json", "xlsx", "ics"))...)
	add("due ../../office"+until+" --by person", "due ../../office"+until+" --by branch --within 1y -o md",
		"due ../../office"+until+" --split branch -o ics=files --alarm none", "due ../../office"+until+" --branch JW-XX -o json", "due ../../messy --as-of 2024-10-31 --quarantine -o json")
	for _, of := range []string{"--person 0003 --rule fieldwork.visits", "--person 0003 --rule cultivation.rotation", "--branch JW-XX --rule practice.meetings", "--person 0005 --rule fieldwork.liaison"} {
		add(masked(across("explain ../../office --as-of 2024-12-31 "+of, "text", "md", "json"))...)
	}
	add("dossier ../../office --as-of 2024-12-31 --person 0003 -o json", "dossier ../../office --as-of 2024-12-31 --branch JW-XX --rule practice.meetings --input")
	add(across("inspect ../../office", "text", "json")...)
	add(masked(across("inspect ../../messy", "text", "json"))...)
	add("inspect ../../messy --rows -o json", "inspect ../../office --rows")
	whatif := "whatif ../../office --as-of 2024-12-31"
	add(masked(across(whatif+" --set fieldwork.visits.half_days=3 --set practice.meetings.tolerated=0", "text", "md", "html", "json"))...)
	add(across(whatif+" --sweep cultivation.rotation.max_years=3..6", "text", "md", "html", "json")...)
	add(across(whatif+" --config-b ../../b.yaml", "text", "json")...)
	add(whatif+" --sweep JW-XX:fieldwork.visits.half_days=2..4 --all", whatif+" --set as_of=2024-11-30 -o json", whatif+" --set ignore=[报告.csv] -o json --check-engine 3",
		whatif+" --set fieldwork.visits.half_days=3 --branch JW-XX --rule fieldwork.visits --engine opa")
	add(masked(across("summary ../../office --as-of 2024-12-31", "text", "md", "html", "xlsx", "json", "prose"))...)
	add(across("summary ../../office --as-of 2024-12-31 --rows visits.half_days", "text", "json")...)
	add("summary ../../office --as-of 2024-12-31 --since 2023 --branch JW-XX", "summary ../../messy --as-of 2024-12-31 --quarantine -o json")
	add(masked(across("trend ../../2023.json ../../earlier.json ../../office.json", "text", "md", "html", "xlsx", "json"))...)
	add("trend ../../2023.json ../../masked.json --all --ascii")
	add(masked(across("diff ../../earlier.json ../../office.json", "text", "md", "json"))...)
	return lines
}

func plain() []string {
	lines := across("render ../../all.json", resultFormats...)
	lines = append(lines, masked([]string{"render ../../office.json -o html", "render ../../messy.json -o sarif --source ../../messy"})...)
	lines = append(lines, across("rules", "text", "md", "json")...)
	lines = append(lines, across("rules show fieldwork.visits", "text", "md", "json")...)
	lines = append(lines, across("rules matrix --result ../../office.json", "text", "md", "json")...)
	lines = append(lines, masked(across("explain ../../office --as-of 2024-12-31 --person 0003", "text", "md", "html", "xlsx", "json"))...)
	lines = append(lines, masked(across("config show ../../office", "text", "json"))...)
	lines = append(lines, masked(across("config diff ../../office/ninefold.yaml ../../b.yaml ../../office --as-of 2024-12-31", "text", "json"))...)
	lines = append(lines, masked(across("verify ../../earlier.json ../../office --set fieldwork.visits.half_days=3", "text", "json"))...)
	lines = append(lines, "policy check -o json")
	lines = append(lines, across("config show ../../office", "text", "json")...)
	lines = append(lines, across("config diff ../../office/ninefold.yaml ../../b.yaml", "text", "json")...)
	lines = append(lines, across("config diff ../../office/ninefold.yaml ../../b.yaml ../../office --as-of 2024-12-31", "text", "json")...)
	lines = append(lines, across("verify ../../office.json ../../office", "text", "json")...)
	return append(lines,
		"verify ../../all.json ../../office", "verify ../../earlier.json ../../office", "verify ../../masked.json ../../office", "verify ../../messy.json ../../messy",
		"verify ../../office.json ../../office --set fieldwork.visits.half_days=3",
		"rules show fieldwork.visits", "rules doc", "rules --config ../../office/ninefold.yaml -o json", "config show ../../office --branch JW-XX", "config show --config ../../b.yaml --rule fieldwork.visits",
		"config check ../../office", "config check ../../b.yaml", "config schema", "init new", "policy check", "policy new own.extra", "licenses")
}

// refusals are what has to be refused, and how.
var refusals = []string{
	"check ../../messy --as-of 2024-12-31", "check ../../messy --as-of 2024-12-31 --mask", "check ../../messy --as-of 2024-12-31 --annotate copies",
	"check", "check ../../nowhere", "check ../../office --as-of 2024-13-01", "check ../../office --fail-on never", "check ../../office --jobs 0",
	"check ../../office -o pdf", "check ../../office -o json=../../office/报告.csv", "check ../../office --rule fieldwork.visit", "check ../../office --person 张", "check ../../office --branch X",
	"check ../../office --config ../../wrong.yaml", "check ../../office --config ../../missing.yaml", "check ../../office --set nonsense=1", "check ../../office --as-of 2023-12-31",
	"check ../../office --as-of 2030-12-31 --from 2030-01-01 --to 2030-12-31", "check ../../office --engine fast", "check ../../office --check-engine -1", "check ../../office --engine opa --check-engine 3",
	"check ../../office --baseline ../../mask.key", "check ../../office --mask=some", "check ../../office --mask=full", "check ../../office --annotate ../../office/in", "check ../../office --policy ../../nowhere",
	"check ../../office --policy-timeout -1s", "check ../../office --policy-min-revision x", "check ../../office --root ../../nowhere", "check ../../office --nonsense", "nonsense",
	"due ../../messy", "due ../../office --within 3x", "due ../../office --alarm x", "due ../../office --by size", "due ../../office --split branch",
	"explain ../../office --rule fieldwork.visits", "explain ../../office --rule practice.meetings --person 0003 --as-of 2024-12-31", "explain ../../office --rule fieldwork.visits --branch JW-XX --as-of 2024-12-31",
	"explain ../../messy --rule fieldwork.visits --person 1001 --as-of 2024-12-31", "dossier ../../office --person 0003 --mask", "dossier ../../office --input --person 0003",
	"whatif ../../office", "whatif ../../office --sweep x", "whatif ../../office --set nonsense=1", "whatif ../../office --config-b ../../wrong.yaml", "whatif ../../office --set fieldwork.visits.half_days=3 --rule x",
	"summary ../../office --year 2024 --since 2023", "summary ../../office --rows nonsense", "summary ../../office --until 2031 --as-of 2024-12-31", "summary ../../messy --as-of 2024-12-31", "summary ../../office --template ../../prose.tmpl --as-of 2024-12-31",
	"trend ../../office.json", "trend ../../office.json ../../all.json", "diff ../../office.json", "diff ../../office.json ../../mask.key", "render ../../mask.key",
	"verify ../../office.json", "verify ../../office.json ../../office --as-of 2024-01-01", "verify ../../mask.key ../../office", "verify ../../office.json ../../messy --config ../../office/ninefold.yaml", "verify ../../office.json ../../office --config ../../wrong.yaml",
	"config check ../../wrong.yaml", "config show ../../office --rule x", "config show ../../office --branch x", "config diff ../../b.yaml", "inspect", "inspect ../../messy --rows --mask", "inspect ../../mask.key", "rules x",
}
