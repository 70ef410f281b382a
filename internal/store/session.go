package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/google/uuid"

	"cangraph/internal/fault"
	"cangraph/internal/policy"
	"cangraph/internal/viewer"
)

// Session is all that one request reads: one snapshot of the database, on one
// connection, within what its viewer may see. It is safe for concurrent use: statements
// take turns, and rows may be read beside each other.
type Session struct {
	store  *Store
	ctx    context.Context // of the request
	mu     sync.Mutex
	tx     *sql.Tx
	scope  *policy.Scope
	around *around // what the scope keeps to; nil: it is the whole
	err    error   // why nothing can be read
	kept   sync.Map
}

var (
	errUnknown = &fault.Error{Code: fault.Unauthenticated, Message: "nobody here is known by this sign-in, or it has ended: sign in again, or ask for an account"}
	errEnded   = errors.New("the session has ended")
	errNoScope = errors.New("a command of the operator has no scope: it sees everything")
)

type sessionKey struct{}

// Session returns a context in which Query and Ent read within one session for the
// viewer of ctx, at the instant of ctx. It begins at the first read and must be closed.
// For a command of the operator it is one snapshot of everything.
func (s *Store) Session(ctx context.Context) (context.Context, *Session) {
	x := &Session{store: s, ctx: ctx}
	return context.WithValue(ctx, sessionKey{}, x), x
}

// SessionFrom returns the session of ctx, and whether there is one.
func SessionFrom(ctx context.Context) (*Session, bool) {
	x, ok := ctx.Value(sessionKey{}).(*Session)
	return x, ok
}

// Kept returns what the session of ctx keeps under a key of the caller's own type, and makes
// it when it is first asked for: what was read of one snapshot need not be read again.
// Without a session nothing is kept.
func Kept[T any](ctx context.Context, key any, make func() T) T {
	x, ok := SessionFrom(ctx)
	if !ok {
		return make()
	}
	kept, known := x.kept.Load(key)
	if !known {
		kept, _ = x.kept.LoadOrStore(key, make())
	}
	return kept.(T)
}

// Scope returns what the viewer may see; within Around, at least of those children. Of a
// session that has ended, what it was. Errors: viewer.ErrMissing; Unauthenticated for an
// account that does not exist, is disabled or signed out.
func (x *Session) Scope(ctx context.Context) (*policy.Scope, error) {
	asked := aroundIn(ctx)
	x.mu.Lock()
	defer x.mu.Unlock()
	_, err := x.reach(asked, func() bool { return x.around.knows(asked, x.scope) })
	switch {
	case x.scope != nil && x.around.knows(asked, x.scope):
		return x.scope, nil
	case err != nil:
		return nil, err
	}
	return nil, errNoScope
}

// Meetings returns the networks among which those lie where the practitioners around the
// children of ctx meet elsewhere, and whether the session has looked for them: only one
// that keeps Around children has.
func (x *Session) Meetings(ctx context.Context) (networks []uuid.UUID, known bool, err error) {
	asked := aroundIn(ctx)
	x.mu.Lock()
	defer x.mu.Unlock()
	_, err = x.reach(asked, func() bool { return x.around.holds(asked) })
	if err != nil || x.scope == nil || x.around == nil || asked.meetings == nil {
		return nil, false, err
	}
	return x.scope.IDs(policy.Meeting), true, nil
}

// Close ends the session; rows that are still open end with it. Closing twice does no
// harm.
func (x *Session) Close() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	tx := x.tx
	x.tx, x.err = nil, errEnded
	if tx == nil {
		return nil
	}
	return unlessDone(tx.Rollback())
}

func (x *Session) query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	tx, err := x.begun(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, query, args...)
	if errors.Is(err, sql.ErrTxDone) && x.ctx.Err() != nil {
		return nil, x.ctx.Err()
	}
	return rows, Explain(ctx, err)
}

// begun is the transaction, in a scope that holds what a read in ctx may touch.
func (x *Session) begun(ctx context.Context) (*sql.Tx, error) {
	asked := aroundIn(ctx)
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.reach(asked, func() bool { return x.around.holds(asked) })
}

// reach begins the session around what is asked, unless it has begun; and where that is
// not enough, asks for the whole scope, once. What fails is not tried again, so that all
// parts of an answer agree.
func (x *Session) reach(asked *around, enough func() bool) (*sql.Tx, error) {
	if x.tx == nil && x.err == nil {
		x.around = asked
		x.tx, x.scope, x.err = x.begin()
	}
	// Family know each other by any network that they share, of whichever child: they are
	// asked twice, for only the first answer says that they are family.
	if x.err == nil && x.scope != nil && x.around != nil && (x.scope.ChildSafe() || !enough()) {
		x.err = x.widen()
	}
	return x.tx, x.err
}

// widen asks for the whole scope in the same snapshot.
func (x *Session) widen() error {
	who, err := viewer.From(x.ctx)
	if err != nil {
		return err
	}
	whole := &opening{viewer: who}
	rows, err := x.tx.QueryContext(context.WithValue(x.ctx, openingKey{}, whole), "")
	if err != nil {
		return Explain(x.ctx, err)
	}
	x.around = nil
	x.scope, _ = policy.NewScope(whole.entries)
	return rows.Close()
}

func (x *Session) begin() (*sql.Tx, *policy.Scope, error) {
	who, err := viewer.From(x.ctx)
	if err != nil {
		return nil, nil, err
	}
	if who.IsSystem() {
		tx, err := x.store.reader.BeginTx(x.ctx, &sql.TxOptions{Isolation: x.store.snapshot(), ReadOnly: true})
		return tx, nil, Explain(x.ctx, err)
	}
	if !known(who) {
		return nil, nil, errUnknown
	}
	asked := &opening{viewer: who, around: x.around}
	tx, err := x.store.scoped.BeginTx(context.WithValue(x.ctx, openingKey{}, asked), nil)
	if err != nil {
		return nil, nil, Explain(x.ctx, err)
	}
	scope, isKnown := policy.NewScope(asked.entries)
	if !isKnown {
		return nil, nil, errors.Join(errUnknown, unlessDone(tx.Rollback()))
	}
	return tx, scope, nil
}

// known says whether an account could be that of a viewer at all.
func known(who viewer.Viewer) bool {
	token := who.Token()
	return storable(token.Issuer) && storable(token.Subject)
}

// storable says whether PostgreSQL could hold a text at all.
func storable(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsRune(text, 0)
}

// snapshot is the isolation that keeps one snapshot; SQLite has no other.
func (s *Store) snapshot() sql.IsolationLevel {
	if s.postgres() {
		return sql.LevelRepeatableRead
	}
	return sql.LevelDefault
}
