package config

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	data, err := Schema(demands(), systems())
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("ninefold.schema.json", doc))
	s, err := c.Compile("ninefold.schema.json")
	require.NoError(t, err)
	return s
}

// asJSON is a YAML text as an editor hands it to a schema, dates as texts.
func asJSON(t *testing.T, text string) any {
	t.Helper()
	var node yaml.Node
	require.NoError(t, yaml.Unmarshal([]byte(text), &node))
	undate(&node)
	var v any
	require.NoError(t, node.Decode(&v))
	data, err := json.Marshal(v)
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	require.NoError(t, err)
	return doc
}

func undate(n *yaml.Node) {
	if n.Tag == "!!timestamp" {
		n.Tag = "!!str"
	}
	for _, c := range n.Content {
		undate(c)
	}
}

const whole = `period: {from: 2024-01-01, to: 2024-12-31}
as_of: 2024-12-31
thresholds:
  fieldwork: {visits: {half_days: 3}, report: {due: 11-30}, problems: {min_rate: 0.9}}
  study: {sessions: {anchor: 2024-01-08}, forums: }
  cultivation: {rotation: {max_years: [{value: 5}, {value: 4, from: 2025-07-01}]}}
  truth: {lectures: {speaker_kinds: [model]}}
  management: {campaigns: {campaigns: [{value: [走千访万]}]}}
bounds:
  fieldwork: {visits: {tolerated: {max: 2}}}
  study: {sessions: {min_workdays: {}}}
  cultivation: {rotation: {max_years: {}}}
  truth: {lectures: {speaker_kinds: {one_of: [model, other]}}}
branches:
  - {id: 0007, thresholds: {fieldwork: {visits: {tolerated: 2}}}}
disabled: [study.forums]
confirmed:
waivers:
  - {rule: cultivation.rotation, subject: P0007, from: 2024-06-01, until: 2024-12-31, reason: 专项, approved_by: 组织部}
  - {rules: [study.forums], subjects: [B01], from: 2024-06-01, until: 2024-12-31, reason: 专项, approved_by: 组织部}
unwaivable: [fieldwork.report]
max_waivers_per_branch: 3
calendar: {holidays: [2024-05-06], workdays: []}
complete: [mentorships, 访谈记录]
ignore: ["说明*", "名册.xlsx/透视*"]
sources:
  - file: 2024走访*.xlsx
    sheet: 一季度
    table: visits
    header_row: 3
    columns: [{header: 走访日期, field: date}]
    constants: [{field: session, value: am}]
    date_order: dmy
    encoding: gb18030
policies: [own]
privacy: {mask: true}
recursive: true
`

func TestSchemaAndLoadAcceptTheSame(t *testing.T) {
	s := compiled(t)
	for _, text := range []string{whole, "{}", "thresholds:\n",
		"thresholds: {勤调研: {走访: {半天数: 3}, 调研报告: {due: 3月31日}}}", "disabled: [走访]", "as_of: 2024年3月5日", "as_of: 20240305", "as_of: 2024.3.5", "as_of: 二〇二四年三月廿一日",
		"branches: [{id: B01, thresholds: {勤学习: {干部论坛: {每年场次: [{value: 3, from: 2024/7/1}]}}}}]"} {
		require.NoError(t, s.Validate(asJSON(t, text)))
		load(t, office(t, text))
	}
}

func TestSchemaAndLoadRefuseTheSame(t *testing.T) {
	s := compiled(t)
	for _, text := range []string{
		"treshholds: {}", "thresholds: {fieldwork: {visit: {}}}", "thresholds: {fieldwork: {visits: {half_days: '3'}}}",
		"thresholds: {fieldwork: {visits: {half_days: 2.5}}}", "thresholds: {fieldwork: {visits: {half_days: -1}}}",
		"thresholds: {study: {sessions: {every_weeks: 0}}}", "thresholds: {fieldwork: {problems: {min_rate: 80}}}",
		"thresholds: {fieldwork: {report: {due: 02-29}}}", "thresholds: {fieldwork: {report: {due: 06-31}}}",
		"thresholds: {truth: {lectures: {speaker_kinds: [modle]}}}", "thresholds: {truth: {lectures: {speaker_kinds: [model, model]}}}",
		"thresholds: {fieldwork: {visits: {half_days: [{from: 2024-01-01}]}}}", "bounds: {fieldwork: {visits: {half_days: }}}",
		"bounds: {fieldwork: {visits: {half_days: 1}}}", "branches: [{thresholds: {}}]", "branches: {B01: {}}", "disabled: [study.forum]",
		"disabled: study.forums", "as_of: 5/3/2024", "as_of: 2024.3", "thresholds: {勤调查: {}}", "disabled: [走仿]", "as_of: 2024-13-05", "period: {from: 2024-01-01}", "period:",
		"waivers: [{rule: study.forums}]", "waivers: [{rule: study.forums, rules: [study.forums], subject: B, from: 2024-01-01, until: 2024-01-01, reason: x, approved_by: y}]",
		"waivers: [{rule: study.forums, from: 2024-01-01, until: 2024-01-01, reason: x, approved_by: y}]",
		"waivers: [{rule: study.forums, subject: B, from: 2024-01-01, until: 2024-01-01, reason: ' ', approved_by: y}]",
		"max_waivers_per_branch: -1", "privacy: {mask: 'true'}", "sources: [{table: visits}]", "sources: [{file: a, header_row: 0}]",
		"sources: [{file: a, encoding: latin1}]", "[]", "policies: [[]]",
		"complete: [visit]", "complete: visits", "complete: [visits, visits]", "ignore: ['']", "recursive: 也读", "ignore: {a: b}",
	} {
		assert.Error(t, s.Validate(asJSON(t, text)), text)
		assert.Error(t, errorOf(Load(office(t, text))), text)
	}
}

func TestSchemaExplainsInBothLanguages(t *testing.T) {
	data, err := Schema(demands(), systems())
	require.NoError(t, err)
	assert.Contains(t, string(data), `"description": "几周一次（周） / 几周一次 (周)"`)
	assert.Contains(t, string(data), `"default": "12-31"`)
	again, err := Schema(demands(), systems())
	require.NoError(t, err)
	assert.Equal(t, data, again)
}
