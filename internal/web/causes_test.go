package web

import (
	"net/http"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"ninefold/internal/agenda"
	"ninefold/internal/audit"
	"ninefold/internal/engine"
)

func TestBadCellsStandInTheirSheetByCause(t *testing.T) {
	s := siteOf(t, engine.Request{Sources: []string{"../../fixtures/messy"}}, nil)
	v := entered(t, s)
	answer := v.get("/?lang=zh")
	assert.Equal(t, http.StatusUnprocessableEntity, answer.Code)
	page := answer.Body.String()
	assert.Contains(t, page, `<table class="picture">`)
	assert.Contains(t, page, `<td class="meant"><mark>`)
	refused := s.shown.refused()
	causes := (&visit{run: s.shown}).causes(refused.Tables.Problems)
	n := 0
	for i, c := range causes {
		n += c.Count
		assert.Equal(t, c.Count, len(c.Places)+c.More)
		assert.Equal(t, i < mostPictures, c.Picture != nil, "%d", i)
	}
	assert.Equal(t, len(refused.Tables.Problems), n, "none is lost")
}

func TestADutyOfManyIsPutTogetherByBranch(t *testing.T) {
	d := duty{}
	for i := range 30 {
		d.Obligations = append(d.Obligations, audit.Obligation{Subject: audit.Subject{ID: strconv.Itoa(i), Branch: []string{"A", "B", "C"}[i%3]}})
	}
	shares := d.Shares()
	assert.Len(t, shares, 3)
	assert.Len(t, shares[1].Obligations, 10)
	d.Obligations = d.Obligations[:mostUnfolded]
	assert.Nil(t, d.Shares(), "a few are read at a glance")
	rule := &audit.Requirement{ID: "a.b"}
	var all []audit.Obligation
	for i := range 8 {
		all = append(all, audit.Obligation{Rule: "a.b", On: audit.DateOf(2024, 1, 1) + audit.Date(7*i), Overdue: i == 7})
	}
	weeks := weeksOf(&agenda.Agenda{Obligations: all}, map[string]*audit.Requirement{"a.b": rule})
	assert.True(t, weeks[0].Overdue, "what is overdue comes first")
	for i, w := range weeks {
		assert.Equal(t, i >= weeksOpen, w.Folded)
		assert.Equal(t, 1, w.N)
	}
}
