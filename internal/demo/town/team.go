package town

import (
	"fmt"

	"cangraph/internal/text"
)

// team adds the i-th Children's Team.
func (b *Batch) team(i int) {
	id, place := b.id(ofTeam, i), b.place(i)
	name := place + " Children’s Team"
	nameMi := "Te Rōpū Tamariki o " + place
	b.add(ofTeam, id, text.Fold(name), name, nameMi, []string{place})
	b.findable(ofTeam, id, name+" "+nameMi)
}

// place is the name of the area of a team.
func (t *Town) place(team int) string {
	name := placeNames[team%len(placeNames)]
	if round := team / len(placeNames); round > 0 {
		return fmt.Sprintf("%s %d", name, round+1)
	}
	return name
}
