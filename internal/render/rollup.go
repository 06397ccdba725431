package render

import (
	"crypto/sha256"
	"encoding/hex"
	"io"

	"ninefold/internal/audit"
	"ninefold/internal/rollup"
)

func init() {
	register(Format{
		Name: "rollup",
		About: audit.Text{
			ZH: "计数汇总，不含任何人的编号和姓名，供上级合并（ninefold rollup）",
			EN: "counts without anybody's id or name, to be added up higher up (ninefold rollup)",
		},
		Passes: true,
		Render: renderRollup,
	})
}

// renderRollup writes what may be handed on without telling of anybody. The result is
// known by the digest of the document that -o json writes of it.
func renderRollup(w io.Writer, r *audit.Result, o Options) error {
	sum := sha256.New()
	if err := renderJSON(sum, r, o); err != nil {
		return err
	}
	return WriteJSON(w, rollup.Of(r, "sha256:"+hex.EncodeToString(sum.Sum(nil))))
}
