package page_test

import (
	"testing"

	"cangraph/internal/fault"
	"cangraph/internal/page"
)

func TestAShortListSaysHowManyItIsToHave(t *testing.T) {
	for name, tt := range map[string]struct {
		first   *int
		n       int
		refused bool
	}{
		"nothing said": {nil, page.DefaultSize, false},
		"one":          {new(1), 1, false},
		"the most":     {new(page.MaxSize), page.MaxSize, false},
		"none":         {new(0), 0, true},
		"too many":     {new(page.MaxSize + 1), 0, true},
	} {
		n, err := page.Size(tt.first)
		if wrong, refused := fault.As(err); n != tt.n || refused != tt.refused || refused && (wrong.Field != "first" || wrong.Code != fault.Invalid) {
			t.Errorf("%s: %d, %v", name, n, err)
		}
	}
}
