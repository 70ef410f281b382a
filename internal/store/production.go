package store

import (
	"errors"
	"fmt"
	"net/url"
)

// CheckProduction refuses an address that is not fit for children's data in production,
// and says what is missing: what leaves the machine must go to a PostgreSQL server whose
// name was verified. A file, a unix socket and this machine's own addresses are fit. It
// does not repeat the address.
func CheckProduction(database string) error {
	if err := checkAddress(database); err != nil || !postgresURL.MatchString(database) {
		return err
	}
	address, err := url.Parse(database)
	if err != nil {
		return errors.New("the URL of the database cannot be read")
	}
	if sslMode(address) != "verify-full" { // nothing leaves the machine
		return nil
	}
	settings := address.Query()
	mode := settings.Get("sslmode")
	if !settings.Has("sslmode") || mode == "verify-full" {
		return nil
	}
	return fmt.Errorf("sslmode=%s does not verify the name of the database server: write sslmode=verify-full, with sslrootcert=… where its certificate is not signed publicly", mode)
}
