package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ninefold/internal/audit"
	"ninefold/internal/output"
	"ninefold/internal/policy"
	"ninefold/internal/policyfiles"
	"ninefold/internal/render"
)

// newFlags are the flags of policy new.
type newFlags struct {
	reading
	dir, shape, subject string
}

func (a *app) policyNewCommand() *cobra.Command {
	var f newFlags
	cmd := &cobra.Command{
		Use:   "new SYSTEM.NAME",
		Short: a.lang.Say("新建一项要求及其测试", "scaffold a requirement and its tests"),
		Long: a.lang.Say(
			"在文件夹中新建一项要求：规则、测试，系统是新的则连同系统。写出的要求可以载入，policy check 和 policy test 当即通过，\n再改成自己的内容。不覆盖已有文件。",
			"Makes a requirement in a directory: the rule, its tests and, where the system is new, the system. What is written loads, and\npolicy check and policy test pass at once; go on from there. Overwrites nothing.",
		),
		RunE: func(_ *cobra.Command, args []string) error { return a.policyNew(f, args) },
	}
	f.bindPolicies(cmd.Flags(), a)
	cmd.Flags().StringVar(&f.dir, "dir", "own", a.lang.Say("写到这个文件夹", "write to this directory"))
	cmd.Flags().StringVar(&f.shape, "shape", policy.Shapes()[0], a.lang.Say("形式：", "shape: ")+strings.Join(policy.Shapes(), ", "))
	cmd.Flags().StringVar(&f.subject, "subject", string(audit.Person), a.lang.Say("对象：person 人员、member 党员、branch 支部", "whom it is about: person, member, branch"))
	return cmd
}

func (a *app) policyNew(f newFlags, args []string) error {
	subject, err := subjectKind(f.subject)
	if err != nil {
		return err
	}
	if len(args) != 1 {
		return &audit.Fault{
			Problem: audit.Text{ZH: "需要且只需要一个编号", EN: "exactly one id is needed"},
			Remedy:  audit.Text{ZH: "如 ninefold policy new own.tea", EN: "as in ninefold policy new own.tea"},
		}
	}
	rules, err := policyfiles.Compile(append(f.policies, holding(f.dir)...), f.publisher)
	if err != nil { // what is there does not load, and may be in the way besides
		return errors.Join(unoccupied(f.dir, []policy.Begun{{Path: strings.Replace(args[0], ".", "/", 1) + ".rego"}}), err)
	}
	begun, err := rules.Begin(policy.Beginning{ID: args[0], Shape: f.shape, Subject: subject})
	if err != nil {
		return err
	}
	return a.begin(f.dir, args[0], begun)
}

func subjectKind(name string) (audit.SubjectKind, error) {
	switch kind := audit.SubjectKind(name); kind {
	case audit.Person, audit.Member, audit.Branch:
		return kind, nil
	}
	return "", &audit.Fault{
		Where:   "--subject " + name,
		Problem: audit.Text{ZH: "没有这种对象", EN: "no such subject"},
		Remedy:  audit.Text{ZH: "请用 person、member 或 branch", EN: "use person, member or branch"},
	}
}

// holding is the folder if there are policies in it already.
func holding(dir string) []string {
	if found, err := filepath.Glob(filepath.Join(dir, "*", "*.rego")); err == nil && len(found) > 0 {
		return []string{dir}
	}
	return nil
}

// begin writes all files or none, and says how to go on.
func (a *app) begin(dir, id string, begun []policy.Begun) error {
	if err := unoccupied(dir, begun); err != nil {
		return err
	}
	var folders output.Folders
	defer folders.Tidy() // those in which nothing was written
	var drafts []output.Draft
	for _, file := range begun {
		target := filepath.Join(dir, filepath.FromSlash(file.Path))
		if err := folders.Make(filepath.Dir(target)); err != nil {
			a.files.Discard(drafts...)
			return err
		}
		one, err := a.files.Draft(target, output.Bytes(file.Text))
		if err != nil {
			a.files.Discard(drafts...)
			return err
		}
		drafts = append(drafts, one)
	}
	if err := a.files.Publish(drafts...); err != nil {
		return err
	}
	a.goOn(filepath.ToSlash(dir), id, drafts)
	return nil
}

// unoccupied names every file that is in the way.
func unoccupied(dir string, begun []policy.Begun) error {
	var faults []error
	for _, file := range begun {
		target := filepath.Join(dir, filepath.FromSlash(file.Path))
		if _, err := os.Lstat(target); err == nil {
			faults = append(faults, &audit.Fault{
				Where:   filepath.ToSlash(target),
				Problem: audit.Text{ZH: "文件已存在，没有写入任何文件", EN: "already exists; nothing was written"},
				Remedy:  audit.Text{ZH: "请换一个名称或文件夹", EN: "choose another name or directory"},
			})
		}
	}
	return errors.Join(faults...)
}

// goOn names the files and the next steps.
func (a *app) goOn(dir, id string, drafts []output.Draft) {
	a.tellDrafts(drafts...)
	dir = render.Plain(dir)
	fmt.Fprint(a.stdout, a.lang.Say("接下来：\n", "Next:\n"))
	for _, step := range [][3]string{
		{"", "改写标题、要求、出处和要统计的内容，以及相应的测试", "write its title, demand, source and what counts, and the tests for that"},
		{"ninefold policy test " + dir, "运行测试", "run the tests"},
		{"ninefold policy check " + dir, "检查写法", "look at how it is written"},
		{"ninefold rules show " + id + " --policy " + dir, "查看这项要求", "see the requirement"},
		{"ninefold check SOURCE --policy " + dir, "使用（或在 ninefold.yaml 中写 policies: [" + dir + "]）", "use it (or write policies: [" + dir + "] in ninefold.yaml)"},
	} {
		command := step[0]
		if command != "" {
			command += "  "
		}
		fmt.Fprintf(a.stdout, "  %s%s\n", command, a.lang.Say(step[1], step[2]))
	}
}
