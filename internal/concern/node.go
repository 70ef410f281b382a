package concern

import "cangraph/internal/directory"

// Nodes reads the objects of the book by their ids.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{
		observationType: directory.ReaderOfAll(b.observationKind().All),
		concernType:     directory.ReaderOfAll(b.concernKind().All),
		teamConcernType: directory.ReaderOfAll(b.teamConcernKind().All),
		updateType:      directory.ReaderOfAll(b.updateKind().All),
	}
}
