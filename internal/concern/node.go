package concern

import "cangraph/internal/directory"

// Nodes reads the objects of the book by their ids.
func (b *Book) Nodes() directory.Readers {
	return directory.Readers{
		observationType: directory.ReaderOf(b.observationKind().All),
		concernType:     directory.ReaderOf(b.concernKind().All),
		teamConcernType: directory.ReaderOf(b.teamConcernKind().All),
		updateType:      directory.ReaderOf(b.updateKind().All),
	}
}
