package store

import (
	"context"
	"errors"
	"regexp"
	"strings"

	"github.com/lib/pq"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"cangraph/internal/fault"
)

// Explain turns what a database refuses into a fault that says, without personal
// data and in the same words on both databases, what a person can do about it. An
// error that comes from the context being done becomes the context's error. Every
// other error stays as it is.
func Explain(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	var refused fault.Error
	if fromPostgres := new(pq.Error); errors.As(err, &fromPostgres) {
		refused = explainPostgres(fromPostgres)
	} else if fromSQLite := new(sqlite.Error); errors.As(err, &fromSQLite) {
		refused = explainSQLite(fromSQLite)
	}
	switch {
	case refused.Code == "":
		return err
	case refused == tooSlow && ctx.Err() != nil:
		return ctx.Err()
	}
	return &refused
}

func explainPostgres(err *pq.Error) fault.Error {
	switch err.Code {
	case "23505": // unique_violation
		return repeated(uniqueColumns[err.Constraint])
	case "23514", "23P01", "23000": // check_violation, exclusion_violation, raised by our triggers
		return violated(err.Constraint)
	case "23503": // foreign_key_violation
		return dangling
	case "23502": // not_null_violation
		return incomplete
	case "40001", "40P01": // serialization_failure, deadlock_detected
		return collided
	case "57014": // query_canceled, by the context or by statement_timeout
		return tooSlow
	}
	return fault.Error{}
}

// sqliteConstraint is the name or the columns at the end of an error's text, as in
// "constraint failed: UNIQUE constraint failed: agencies.import_key (2067)".
var sqliteConstraint = regexp.MustCompile(`constraint failed: ([^:]*) \(\d+\)$`)

func explainSQLite(err *sqlite.Error) fault.Error {
	var constraint string
	if found := sqliteConstraint.FindStringSubmatch(err.Error()); found != nil {
		constraint = found[1]
	}
	switch err.Code() {
	case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
		return repeated(constraint)
	case sqlite3.SQLITE_CONSTRAINT_CHECK, sqlite3.SQLITE_CONSTRAINT_TRIGGER:
		return violated(constraint)
	case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		return dangling
	case sqlite3.SQLITE_CONSTRAINT_NOTNULL:
		return incomplete
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY_SNAPSHOT:
		return collided
	case sqlite3.SQLITE_INTERRUPT:
		return tooSlow
	}
	return fault.Error{}
}

// repeated is the fault about columns whose values another row has.
func repeated(columns string) fault.Error {
	message := "this is already recorded"
	switch {
	case columns == "person_identifiers.system, person_identifiers.value":
		message = "this identifier belongs to another child: one of the two is wrong, or both are one child"
	case strings.HasSuffix(columns, ".import_key"):
		message = "another row has this import key: use another key, or change that row"
	case columns == "service_types.code":
		message = "another service type has this code: use another code, or change that one"
	}
	return fault.Error{Code: fault.Conflict, Message: message}
}

// violated is the fault about a named constraint.
func violated(constraint string) fault.Error {
	if known, ok := constraints[constraint]; ok {
		return known
	}
	return fault.Error{} // ours to find out: nobody is told the name of a constraint
}
