package page_test

import (
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/fault"
	"cangraph/internal/globalid"
	"cangraph/internal/page"
)

func TestLatestReadsHowManyAndBehindWhich(t *testing.T) {
	own := uuid.New()
	for name, tt := range map[string]struct {
		first  *int
		before string
		n      int
		last   uuid.UUID
		field  string
	}{
		"nothing said":    {nil, "", page.DefaultSize, uuid.Max, ""},
		"one":             {new(1), "", 1, uuid.Max, ""},
		"the most":        {new(page.MaxSize), "", page.MaxSize, uuid.Max, ""},
		"none":            {new(0), "", 0, uuid.Nil, "first"},
		"too many":        {new(page.MaxSize + 1), "", 0, uuid.Nil, "first"},
		"behind an entry": {nil, globalid.Of("Referral", own), page.DefaultSize, own, ""},
		"of another type": {nil, globalid.Of("Child", own), 0, uuid.Nil, "before"},
		"no id":           {nil, "x", 0, uuid.Nil, "before"},
	} {
		var before *string
		if tt.before != "" {
			before = &tt.before
		}
		n, last, err := page.Latest("Referral", tt.first, before)
		if wrong, refused := fault.As(err); refused != (tt.field != "") || refused && (wrong.Field != tt.field || wrong.Code != fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		} else if !refused && (n != tt.n || last != tt.last) {
			t.Errorf("%s: %d behind %s", name, n, last)
		}
	}
}
