package spread

import (
	"ninefold/internal/audit"
	"ninefold/internal/engine"
)

// Unmasked refuses settings that mask names. Lines and results in parts bear them, and to
// take names out of what is written takes all that the exports hold, which no part knows.
func Unmasked(setup *engine.Setup) error {
	if !setup.Settings.Mask {
		return nil
	}
	return &audit.Fault{
		Where:   setup.Path,
		Problem: audit.Text{ZH: "mask：分布运行的结果带有姓名", EN: "mask: the outcome of a run in parts bears names"},
		Remedy:  audit.Text{ZH: "请去掉 mask，看结果时用 ninefold render --mask", EN: "leave mask out, and mask what is shown by ninefold render --mask"},
	}
}
