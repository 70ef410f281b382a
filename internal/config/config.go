// Package config owns what a person may set: the commands of the one binary, their flags, and the environment
// variables behind them, all in the one struct Config. A flag beats its variable, which beats the default.
// It refuses to open, listen or log: it only says what was asked for.
package config

import (
	"fmt"
	"net/netip"
	"net/url"

	"cangraph/internal/calendar"
)

// Config is one invocation: Command names the struct that counts, such as "serve" or "audit verify"; the others hold
// their defaults.
type Config struct {
	Command string `kong:"-"`

	Serve    Serve    `cmd:"" default:"withargs" help:"Serve GraphQL, the explorer and GraphiQL; the command when none is named."`
	Migrate  Migrate  `cmd:"" help:"Bring the database to this version's tables, and end."`
	Demo     Demo     `cmd:"" help:"Load the demo team, or a made-up town, into an empty database."`
	Import   Import   `cmd:"" help:"Import a folder of CSV files, all or nothing."`
	Audit    Audit    `cmd:"" help:"Verify the record of who was shown which child, or print its head."`
	Events   Events   `cmd:"" help:"Print what has changed, for programs that follow it."`
	Findings Findings `cmd:"" help:"Look at the lists of findings that a server keeps, or make them anew."`
	Account  Account  `cmd:"" help:"List accounts, and end or restore the access of one at once."`
	Schema   struct{} `cmd:"" help:"Print the GraphQL schema."`
	Version  struct{} `cmd:"" help:"Print which version this is."`
}

// Database says where the data is.
type Database struct {
	URL string `name:"database" env:"DATABASE_URL" default:"cangraph.db" placeholder:"FILE|URL" help:"An SQLite file, or a postgres:// URL. Default: the file cangraph.db in the working directory."`
}

// Log says how the log is written to standard error.
type Log struct {
	Format string `name:"log-format" env:"CANGRAPH_LOG_FORMAT" enum:"text,json" default:"text" placeholder:"text|json" help:"How log lines are written. Default: text."`
}

// Serve is the server.
type Serve struct {
	Database
	Listen      string   `env:"CANGRAPH_LISTEN" default:"127.0.0.1:8080" placeholder:"ADDRESS" help:"Address to listen on: this machine's own (loopback), or any IP address once --oidc-issuer is set. Port 0 takes a free one. Default: 127.0.0.1:8080."`
	AllowOrigin []string `env:"CANGRAPH_ALLOW_ORIGIN" placeholder:"ORIGIN" help:"Let web pages of this origin, such as https://app.example, ask too. May be repeated, or hold several with commas."`
	Production  bool     `env:"CANGRAPH_PRODUCTION" help:"Refuse to start unless everything is as safe as docs/identity.md says; no explorer, no introspection, no reasons why a query is invalid."`
	Maintenance
	Demo bool `env:"CANGRAPH_DEMO" default:"true" negatable:"" help:"Load the demo team when the database is empty and no issuer is set. Default: yes."`
	OIDC OIDC `embed:"" prefix:"oidc-"`
	Log
}

// Maintenance announces hours in which nothing is changed.
type Maintenance struct {
	Maintenance         string `env:"CANGRAPH_MAINTENANCE" placeholder:"FROM/UNTIL" help:"Take no changes between two instants, such as 2026-12-01T22:00:00+13:00/2026-12-02T04:00:00+13:00, and announce that from now on. Changes that began before may end up to 20 s later: copy the database after that."`
	MaintenanceNotice   string `env:"CANGRAPH_MAINTENANCE_NOTICE" placeholder:"TEXT" help:"What people are told of it. Default: the hours."`
	MaintenanceNoticeMi string `env:"CANGRAPH_MAINTENANCE_NOTICE_MI" placeholder:"TEXT" help:"The same in te reo Māori."`
}

// OIDC says whose access tokens count. Without an issuer the demo signs its own people in, and nothing else is served.
type OIDC struct {
	Issuer   string   `env:"OIDC_ISSUER" placeholder:"URL" help:"The OpenID Connect issuer whose access tokens count."`
	Audience string   `env:"OIDC_AUDIENCE" placeholder:"NAME" help:"How the issuer names this server in the tokens' aud."`
	Clients  []string `env:"OIDC_CLIENTS" placeholder:"ID" help:"Programs whose tokens count (client_id or azp). May be repeated, or hold several with commas."`
	StepUp   []string `name:"step-up-acr" env:"OIDC_STEP_UP_ACR" placeholder:"ACR" help:"Values of acr that mean: proved anew, more strictly, as breaking the glass asks for."`
}

// Configured says whether an issuer is set.
func (o OIDC) Configured() bool { return o.Issuer != "" }

// Validate refuses an origin that a browser would never send, and an issuer whose tokens anyone on the way could make.
func (s *Serve) Validate() error {
	for _, origin := range s.AllowOrigin {
		u, err := url.Parse(origin)
		if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.Scheme+"://"+u.Host != origin {
			return fmt.Errorf("--allow-origin: %q is not an origin such as https://app.example or http://localhost:3000", origin)
		}
	}
	return s.OIDC.check()
}

// check refuses an issuer that is no address, or that is reached in the clear beyond this machine.
func (o OIDC) check() error {
	if !o.Configured() {
		return nil
	}
	u, err := url.Parse(o.Issuer)
	if err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" || (u.Scheme != "http" && u.Scheme != "https") {
		return fmt.Errorf("--oidc-issuer: that is not an issuer's address such as https://login.example/realms/care")
	}
	if u.Scheme == "http" && !isLoopback(u.Hostname()) {
		return fmt.Errorf("--oidc-issuer: http:// is for an issuer on this machine only; others need https://")
	}
	return nil
}

func isLoopback(host string) bool {
	ip, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && ip.Unmap().IsLoopback()
}

// Migrate brings the tables up to date.
type Migrate struct {
	Database
}

// Demo loads made-up data. Without Children it is the team whose stories docs/demo.md tells, dated around today.
type Demo struct {
	Database
	Children *int           `placeholder:"N" help:"Make a town of this many children (1 to 1000000) instead of the demo team."`
	Seed     int64          `default:"1" placeholder:"S" help:"The town's seed: the same seed, size and date make the same town. Default: 1."`
	AsAt     *calendar.Date `placeholder:"DATE" help:"The day the data is dated around, as YYYY-MM-DD, from 1990 to 2189. Default: today in New Zealand."`
}

// Validate refuses a size outside its bounds, and a day around which births or plans would fall outside the calendar.
func (d *Demo) Validate() error {
	if d.Children != nil && (*d.Children < 1 || *d.Children > 1_000_000) {
		return fmt.Errorf("--children: %d is not within 1 to 1000000", *d.Children)
	}
	if d.AsAt != nil && (*d.AsAt < calendar.Of(1990, 1, 1) || *d.AsAt >= calendar.Of(2190, 1, 1)) {
		return fmt.Errorf("--as-at: %s is not within 1990-01-01 to 2189-12-31", *d.AsAt)
	}
	return nil
}

// Import reads a folder of CSV files.
type Import struct {
	Database
	Folder string `arg:"" optional:"" name:"dir" help:"The folder with the CSV files; docs/import.md says what they hold."`
	Check  bool   `help:"Check the folder against the database and store nothing."`
	Codes  bool   `help:"Print the codes that the columns may hold, and end."`
}

// Validate refuses an import of nothing.
func (i *Import) Validate() error {
	if i.Folder == "" && !i.Codes {
		return fmt.Errorf("name the folder with the CSV files: cangraph import DIR")
	}
	return nil
}

// Audit looks at the record of who was shown which child and who changed what.
type Audit struct {
	Verify AuditVerify `cmd:"" help:"Name every entry that was altered, removed, put in or moved since it was recorded."`
	Head   AuditHead   `cmd:"" help:"Print the last entry's number and hash, to be kept outside the database."`
}

// AuditVerify verifies the chain of entries.
type AuditVerify struct {
	Database
	Heads []string `arg:"" optional:"" name:"head" help:"Heads that were kept, as 'cangraph audit head' printed them: without one, a tail that was cut off does not show."`
}

// AuditHead prints the head of the chain.
type AuditHead struct {
	Database
}

// Events prints the events of changes.
type Events struct {
	Database
	After int64 `default:"0" placeholder:"N" help:"Only those behind the event with this number. Default: all."`
}

// Findings looks after the lists of findings, which a server keeps by itself.
type Findings struct {
	Recompute FindingsRecompute `cmd:"" help:"Find everything around every child anew, as after a repair by hand."`
	Check     FindingsCheck     `cmd:"" help:"Compare what stands written down with what is found, and name the children for whom they differ."`
}

// FindingsRecompute makes all lists anew.
type FindingsRecompute struct {
	Database
}

// FindingsCheck compares all lists with what is found.
type FindingsCheck struct {
	Database
}

// Account looks at accounts, and ends or restores the access of one.
type Account struct {
	List    AccountList `cmd:"" help:"List the accounts: of whom, and in which state."`
	Disable AccountName `cmd:"" help:"Refuse an account from its next request on, whatever its token."`
	Enable  AccountName `cmd:"" help:"Answer an account again that was disabled."`
	SignOut AccountName `cmd:"" help:"Refuse the tokens that an account has, from its next request on; who can sign in gets new ones."`
}

// AccountList lists accounts.
type AccountList struct {
	Database
	Words []string `arg:"" optional:"" help:"Only those that fit every word: a name, a part of the issuer or subject, practitioner, kin, child, client, active or disabled."`
	Names bool     `help:"Show their subjects, which the other commands need, and people's names. Both are personal data."`
}

// AccountName names one account.
type AccountName struct {
	Database
	Issuer  string `arg:"" help:"The issuer, exactly as its tokens say it (iss)."`
	Subject string `arg:"" help:"The subject, exactly as the tokens say it (sub)."`
}
