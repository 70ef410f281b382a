package store

import (
	"errors"
	"net/url"
	"regexp"
	"strings"
)

var (
	postgresURL = regexp.MustCompile(`(?i)^postgres(ql)?://`)
	// otherScheme is what begins like a URL; one letter is a drive of Windows.
	otherScheme = regexp.MustCompile(`^[A-Za-z0-9][\w+.-]+:`)
	// keywords are settings as PostgreSQL's own tools take them.
	keywords = regexp.MustCompile(`(?i)(^|\s)(host|hostaddr|port|user|password|passfile|dbname|sslmode|service)\s*=`)
)

// checkAddress returns why a text names no database. A text that would be taken as the
// name of a file may hold a password, so the error does not repeat it.
func checkAddress(database string) error {
	const known = "name an SQLite file, such as cangraph.db, or a URL that begins with postgres://"
	switch {
	case postgresURL.MatchString(database):
		return nil
	case strings.TrimSpace(database) == "":
		return errors.New("no database is named; " + known)
	case strings.Contains(database, ":memory:"):
		return errors.New("a database in memory is gone with the program, and is not offered; " + known)
	case keywords.MatchString(database):
		return errors.New("settings such as host=… are not understood; write them as postgres://user:password@host/database")
	case otherScheme.MatchString(database):
		return errors.New("that kind of database is not known; " + known + " (./ before the name of a file that holds a colon)")
	}
	return nil
}

// WithoutPassword names a database for people: a path as it is, a URL without its
// passwords; lib/pq takes them in several places. What is neither is not repeated.
func WithoutPassword(database string) string {
	if checkAddress(database) != nil {
		return "as it is named"
	}
	if !postgresURL.MatchString(database) {
		return database
	}
	address, err := url.Parse(database)
	if err != nil {
		return "of that URL"
	}
	settings := address.Query()
	for _, secret := range []string{"password", "sslpassword", "passfile"} {
		settings.Del(secret)
	}
	address.RawQuery = settings.Encode()
	return address.Redacted()
}
