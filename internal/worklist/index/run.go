package index

import (
	"context"
	"log/slog"
	"time"
)

// Pause is how long a server waits before it looks for changes again: what somebody records
// is in the lists that are read after this long and the time that it takes to make them anew.
const Pause = 2 * time.Second

// lockOfKeepers is the number under which the servers of one PostgreSQL database agree on who
// keeps its lists.
const lockOfKeepers = 7_402_217_340_034

// Run keeps the lists until ctx, which must be the operator's, is done. Of the servers of one
// database one does so at a time. What fails is logged, and tried again: until then lists are
// computed when they are asked for.
func (k *Keeper) Run(ctx context.Context, logger *slog.Logger) {
	begun := false
	for ctx.Err() == nil {
		started := time.Now()
		children, err := k.oneOfAll(ctx, func() (int, error) {
			if !begun {
				if err := k.Begin(ctx); err != nil {
					return 0, err
				}
				begun = true
			}
			return k.Keep(ctx)
		})
		switch {
		case ctx.Err() != nil:
			return
		case err != nil:
			logger.Error("the lists of findings could not be kept up", "error", err)
		case children > 0:
			logger.Debug("lists of findings made anew", "children", children, "took", time.Since(started))
		}
		select {
		case <-ctx.Done():
		case <-time.After(Pause):
		}
	}
}

// oneOfAll does something unless another server is doing it.
func (k *Keeper) oneOfAll(ctx context.Context, do func() (int, error)) (n int, err error) {
	if k.store.Dialect() != "postgres" {
		return do()
	}
	conn, err := k.store.Reader().Conn(ctx)
	if err != nil {
		return 0, err
	}
	defer conn.Close()
	var mine bool
	if err := conn.QueryRowContext(ctx, `SELECT pg_try_advisory_lock($1)`, int64(lockOfKeepers)).Scan(&mine); err != nil || !mine {
		return 0, err
	}
	defer conn.ExecContext(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock($1)`, int64(lockOfKeepers)) // ends with the connection at the latest
	return do()
}
