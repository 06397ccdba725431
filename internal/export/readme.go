package export

import (
	"fmt"
	"strings"

	"ninefold/internal/audit"
)

// readme says what the files are, and how a verdict is repeated.
func (e *Export) readme(lang audit.Lang) []byte {
	say := func(zh, en string, args ...any) string {
		return fmt.Sprintf(audit.Text{ZH: zh, EN: en}.In(lang), args...)
	}
	var out strings.Builder
	put := func(lines ...string) {
		for _, line := range lines {
			out.WriteString(line + "\n")
		}
	}
	put(say("# 复核九宫的结论", "# Repeating Ninefold's verdicts"), "",
		say("由 ninefold %s 写出，政策摘要 %s。只需要官方 opa（本程序内为 %s）或 conftest，不需要本程序。",
			"Written by ninefold %s; digest of the policies %s. Stock opa (%s is in the program) or conftest is all that is needed, not the program.", e.Version, e.Digest, e.OPA), "",
		"| | |", "|---|---|",
		say("| `policies/` | 各项要求及其测试；`main.rego` 供 conftest 和 opa eval 提问，`.manifest` 供打包 |",
			"| `policies/` | the requirements with their tests; `main.rego` is what conftest and opa eval ask, `.manifest` is for bundles |"),
		say("| `requirements.json` | 各项要求的出处、所需的表、阈值及默认值 |", "| `requirements.json` | each requirement's source, tables, thresholds and defaults |"))
	if len(e.Dossiers) > 0 {
		put(say("| `dossiers/` | 每个对象一个文件：各项政策所见的原样输入（%d 个） |", "| `dossiers/` | a file for each subject: the very input of every policy (%d) |", len(e.Dossiers)),
			say("| `verdicts.json` | 本程序对它们的结论 |", "| `verdicts.json` | the program's verdicts on them |"))
	}
	one := "dossiers/00001.json"
	if len(e.Dossiers) == 0 {
		one = "dossier.json"
	}
	put("", "```sh",
		say("opa test policies                                            # 各项要求自己的测试", "opa test policies                                            # the requirements' own tests"))
	if len(e.Dossiers) == 0 {
		put(say("ninefold dossier exports/ --person P0001 -o json=%s  # 一个人的输入", "ninefold dossier exports/ --person P0001 -o json=%s  # the input about one person", one))
	}
	put(
		say("opa eval -d policies -i %s data.main.verdicts   # 对一个对象的全部结论", "opa eval -d policies -i %s data.main.verdicts   # all verdicts on one subject", one),
		say("conftest test --policy policies %s              # 未达标的为 FAIL 或 WARN", "conftest test --policy policies %s              # what is missed is a FAIL or a WARN", one),
		say("opa build -b policies -o bundle.tar.gz                       # 打成 OPA 包", "opa build -b policies -o bundle.tar.gz                       # as a bundle"),
		say("opa build -t plan --prune-unused policies -o plan.tar.gz     # 编成计划", "opa build -t plan --prune-unused policies -o plan.tar.gz     # as a plan"),
		"```", "",
		say("缺少依据的结论（unknown）和不适用的对象，在问政策之前已经确定，写在该文件的 `decided` 中。豁免、停用的要求和 --fail-on 不属于政策：它们来自配置。",
			"What cannot be assessed for want of evidence, and to whom a requirement does not apply, is settled before its policy is asked and stands under `decided` in the file. Waivers, disabled requirements and --fail-on are no part of the policies: they come from the config."))
	if len(e.Dossiers) > 0 {
		put("", say("`dossiers/` 和 `verdicts.json` 含个人信息，请妥善保管。", "`dossiers/` and `verdicts.json` are about people: keep them as such."))
	}
	return []byte(out.String())
}
