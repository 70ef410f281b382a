package vocabulary

import "cangraph/ent/enum"

// ofAdults are what adults are to a child, where the kind of relationship says less.
var ofAdults = map[enum.RelationshipKind]Words{
	enum.Step:    {"step-parent", "matua whakaangi"},
	enum.Foster:  {"foster parent", "matua taurima"},
	enum.Whangai: {"whāngai parent", "matua whāngai"},
}

// Kinship is what an adult of the whānau is to a child by a kind of relationship.
func Kinship(kind enum.RelationshipKind) Words {
	if is, said := ofAdults[kind]; said {
		return is
	}
	return Of("RelationshipKind", string(kind))
}
