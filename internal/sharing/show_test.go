package sharing

import (
	"testing"

	"github.com/google/uuid"

	"cangraph/ent/enum"
	"cangraph/ent/gen"
	"cangraph/internal/globalid"
	"cangraph/internal/network/snapshot"
)

func TestTheStandingOfAHiddenReceiverDoesNotShow(t *testing.T) {
	row := &gen.Disclosure{ToAgencyID: uuid.New(), ReceiverClass: enum.WelfareAgency}
	if d := disclosureOf(row, named{}); d.ReceiverClass != nil {
		t.Error("shows ", *d.ReceiverClass)
	}
	known := named{globalid.Of("Agency", row.ToAgencyID): &snapshot.Agency{ID: row.ToAgencyID}}
	if d := disclosureOf(row, known); d.ReceiverClass == nil {
		t.Error("does not show that of a receiver who is known")
	}
}
