package store

import (
	"context"
	"database/sql"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"

	"cangraph/ent/gen"
	_ "cangraph/ent/gen/runtime" // the policies of the schema
)

// entDriver gives ent's client the reader for queries and the writer for
// transactions.
type entDriver struct {
	*entsql.Driver
	writer *entsql.Driver
}

func newEntDriver(s *Store) dialect.Driver {
	reads := entsql.Conn{ExecQuerier: reads{s}}
	return entDriver{entsql.NewDriver(s.dialect, reads), entsql.OpenDB(s.dialect, s.writer)}
}

// Tx begins a write transaction.
func (d entDriver) Tx(ctx context.Context) (dialect.Tx, error) { return d.writer.Tx(ctx) }

// BeginTx begins a write transaction.
func (d entDriver) BeginTx(ctx context.Context, options *entsql.TxOptions) (dialect.Tx, error) {
	return d.writer.BeginTx(ctx, options)
}

// Close does nothing: the store closes its pools itself.
func (d entDriver) Close() error { return nil }

// EntIn returns a client of the stored model that reads and writes in a transaction
// of Tx.
func (s *Store) EntIn(tx *sql.Tx) *gen.Client {
	return gen.NewClient(gen.Driver(inTx{entsql.NewDriver(s.dialect, entsql.Conn{ExecQuerier: tx})}))
}

// inTx lets the statements of which ent would make a transaction, such as the update of
// one row, go with the one under way.
type inTx struct{ *entsql.Driver }

// Tx begins nothing, and nothing ends with it.
func (d inTx) Tx(context.Context) (dialect.Tx, error) { return dialect.NopTx(d), nil }
