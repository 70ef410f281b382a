package whatif

import (
	"testing"

	"github.com/google/uuid"

	"cangraph/internal/network/snapshot"
)

func TestAttend(t *testing.T) {
	clinic, school := &snapshot.Agency{ID: uuid.UUID{1}}, &snapshot.Agency{ID: uuid.UUID{2}}
	list := []made{{clinic.ID, true}, {clinic.ID, true}, {clinic.ID, false}, {school.ID, true}}
	unknown := -1
	for name, c := range map[string]struct {
		view
		left int
	}{
		"nothing ends":                     {view{}, 4},
		"all that an agency does":          {view{parted: []parted{{clinic, false}}}, 2},
		"of an agency, twice":              {view{parted: []parted{{clinic, false}, {clinic, false}}}, 2},
		"of two agencies":                  {view{parted: []parted{{clinic, false}, {school, false}}}, 1},
		"of an agency that stays around":   {view{parted: []parted{{clinic, false}}, agencies: []*snapshot.Agency{clinic}}, unknown},
		"of another agency than stays":     {view{parted: []parted{{school, false}}, agencies: []*snapshot.Agency{clinic}}, 3},
		"what a whānau is given":           {view{parted: []parted{{clinic, true}}}, unknown},
		"to a whānau, without the others":  {view{parted: []parted{{school, true}}}, 3},
		"first the child, then its whānau": {view{parted: []parted{{clinic, false}, {clinic, true}}}, unknown},
		"first its whānau, then the child": {view{parted: []parted{{clinic, true}, {clinic, false}}}, unknown},
		"somebody comes":                   {view{unknown: true}, unknown},
		"somebody comes, somebody goes":    {view{unknown: true, parted: []parted{{school, false}}}, unknown},
		"an agency without an appointment": {view{parted: []parted{{&snapshot.Agency{ID: uuid.UUID{3}}, false}}}, 4},
	} {
		is := c.attend(list)
		if left := is.After; is.Before != 4 || (left == nil) != (c.left == unknown) || left != nil && *left != c.left {
			t.Errorf("%s: %d, then %v, not %d", name, is.Before, left, c.left)
		}
	}
}
