package demo

import (
	"context"

	"cangraph/internal/calendar"
	"cangraph/internal/demo/town"
	"cangraph/internal/interchange"
	"cangraph/internal/store"
)

// Options say which town is made. The same Children, Seed and AsAt make the same
// rows, on both databases.
type Options struct {
	Children int
	Seed     int64
	AsAt     calendar.Date
	Progress func(children, of int) // called after every step; nil: nobody looks
}

// Town fills an empty database with a town. It stores in steps of a few thousand
// children, so that memory stays bounded: when it fails or ctx ends, what was stored
// stays, marked as invented and unfinished (see Whole).
func Town(ctx context.Context, s *store.Store, o Options) error {
	t, err := town.New(o.Children, uint64(o.Seed), o.AsAt)
	if err != nil {
		return err
	}
	if err := Whole(ctx, s); err != nil {
		return err
	}
	if err := s.Bulk(ctx, func(b *store.Bulk) error { return interchange.AdmitDemo(ctx, b, o.AsAt.String()+unfinished) }); err != nil {
		return err
	}
	done := 0
	for batch := range t.Batches() {
		if err := s.Bulk(ctx, func(b *store.Bulk) error { return write(ctx, s, b, batch) }); err != nil {
			return err
		}
		if done += batch.Children; o.Progress != nil {
			o.Progress(done, o.Children)
		}
	}
	if err := s.Analyze(ctx); err != nil {
		return err
	}
	return Finish(ctx, s, o.AsAt)
}

func write(ctx context.Context, s *store.Store, b *store.Bulk, batch *town.Batch) error {
	for _, table := range batch.Tables() {
		rows, err := b.Into(table.Name, table.Columns...)
		if err != nil {
			return err
		}
		for _, values := range table.Rows {
			if err := rows.Add(values...); err != nil {
				return err
			}
		}
		if err := rows.Close(); err != nil {
			return err
		}
	}
	if err := writeWords(b, batch.Names); err != nil {
		return err
	}
	return interchange.Recorded(ctx, s, b)
}

// writeWords makes the rows findable by name.
func writeWords(b *store.Bulk, names []town.Name) error {
	rows, err := b.Into("name_words", store.NameColumns...)
	if err != nil {
		return err
	}
	for _, n := range names {
		words := store.NameWords(n.Table, n.ID, n.Name)
		if n.Born != nil {
			words = append(words, store.AlikeWords(n.ID, n.Name, *n.Born)...)
		}
		for _, row := range words {
			if err := rows.Add(row...); err != nil {
				return err
			}
		}
	}
	return rows.Close()
}
