package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"entgo.io/ent/dialect"
	"github.com/lib/pq"

	"cangraph/internal/policy"
)

const (
	postgresReaders = 8
	postgresWriters = 4
	// statementTimeout ends a statement that nobody would wait for; bulk writes and
	// migrations lift it for themselves.
	statementTimeout = 15 * time.Second
	connectTimeout   = 5 * time.Second
)

// openPostgres opens the database of the URL with a pool for reads, which the
// server keeps read-only, and a smaller one for writes. A setting of the URL wins
// over the defaults here.
func openPostgres(ctx context.Context, database string) (*Store, error) {
	address, err := url.Parse(database)
	if err != nil {
		return nil, errors.New("open PostgreSQL database: the URL cannot be read; it looks like postgres://user:password@host/database")
	}
	s := &Store{dialect: dialect.Postgres, name: WithoutPassword(database), sent: new(atomic.Int64), rules: &rules{policy.Steps, policy.Tables}}
	if s.writer, err = postgresPool(address, postgresWriters, pool{sent: s.sent}, writing); err != nil {
		return nil, err
	}
	if s.reader, err = postgresPool(address, postgresReaders, pool{sent: s.sent, reads: true}, reading); err != nil {
		return nil, err
	}
	if s.scoped, err = postgresPool(address, postgresReaders, pool{sent: s.sent, reads: true, gate: postgresGate{}}, viewing); err != nil {
		return nil, err
	}
	if s, err = newStore(ctx, s); err != nil {
		return nil, err
	}
	if err := errors.Join(refuseOld(ctx, s.reader), refuseForeign(ctx, s.reader, foreignPostgres, pq.Array(ownTables()))); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// oldestPostgres is the first version whose views can show no more than their reader may
// see of the tables behind them.
const oldestPostgres = 15

func refuseOld(ctx context.Context, in asked) error {
	var version int
	if err := in.QueryRowContext(ctx, `SELECT current_setting('server_version_num')::int / 10000`).Scan(&version); err != nil {
		return Explain(ctx, err)
	}
	if version < oldestPostgres {
		return fmt.Errorf("PostgreSQL %d or later is needed, and the server is PostgreSQL %d: older ones cannot keep views to what a viewer may see", oldestPostgres, version)
	}
	return nil
}

// What the connections of a pool are for, as settings that no URL changes. Whoever is
// not viewing sees all rows, but only by saying so (rowsecurity.sql).
var (
	writing = map[string]string{"default_transaction_read_only": "off", "cangraph.system": "on"}
	reading = map[string]string{"default_transaction_read_only": "on", "plan_cache_mode": "force_generic_plan", "cangraph.system": "on"}
	viewing = map[string]string{"default_transaction_read_only": "on", "plan_cache_mode": "force_generic_plan", "role": viewerRole}
)

func postgresPool(address *url.URL, connections int, of pool, purpose map[string]string) (*sql.DB, error) {
	var err error
	if of.Connector, err = pq.NewConnector(postgresDSN(address, purpose)); err != nil {
		return nil, fmt.Errorf("open PostgreSQL database: %w", err)
	}
	db := sql.OpenDB(of)
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db, nil
}

// postgresDSN adds what the URL leaves open. sslmode is always explicit, because
// lib/pq is about to change its default: verify-full, or disable where nothing
// leaves the machine. binary_parameters stays off: ent sends JSON as bytes, which
// jsonb refuses in binary form, and hot statements are prepared anyway.
func postgresDSN(address *url.URL, purpose map[string]string) string {
	settings := address.Query()
	byDefault := map[string]string{
		"sslmode":                   sslMode(address),
		"connect_timeout":           fmt.Sprint(int(connectTimeout.Seconds())),
		"statement_timeout":         fmt.Sprint(statementTimeout.Milliseconds()),
		"jit":                       "off", // compiling costs more than any statement here takes
		"fallback_application_name": "cangraph",
	}
	for name, value := range byDefault {
		if !settings.Has(name) {
			settings.Set(name, value)
		}
	}
	for _, name := range []string{"cangraph.system", "role"} {
		settings.Del(name)
	}
	for name, value := range purpose {
		settings.Set(name, value)
	}
	complete := *address
	complete.RawQuery = settings.Encode()
	return complete.String()
}

// sslMode looks where lib/pq would connect to, environment included.
func sslMode(address *url.URL) string {
	settings := address.Query()
	if settings.Has("service") || os.Getenv("PGSERVICE") != "" {
		return "verify-full" // that file may say anything
	}
	hosts := cmp.Or(settings.Get("hostaddr"), os.Getenv("PGHOSTADDR"), settings.Get("host"), address.Hostname(), os.Getenv("PGHOST"))
	for host := range strings.SplitSeq(hosts, ",") {
		if host != "" && host != "localhost" && !strings.HasPrefix(host, "/") && !net.ParseIP(host).IsLoopback() {
			return "verify-full"
		}
	}
	return "disable"
}
