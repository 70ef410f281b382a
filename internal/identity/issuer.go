package identity

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
)

// How the issuer is asked: for where its keys are each quarter of an hour, so that a key it withdrew is forgotten; and,
// while it does not answer, not more often than every few seconds. Keys outlive its silence by an hour.
const (
	askWithin   = 5 * time.Second
	askAgain    = 5 * time.Second
	renewAfter  = 15 * time.Minute
	forgetAfter = time.Hour
)

// issuer is what is known of the issuer: nothing until it was reached.
type issuer struct {
	url    string
	client *http.Client
	now    func() time.Time
	logger *slog.Logger

	mutex    sync.Mutex
	keys     oidc.KeySet // nil until reached
	forgetAt time.Time
	askAt    time.Time
	asking   chan struct{} // closed when the issuer has answered, or not
	failure  error
}

func newIssuer(opts Options) *issuer {
	client := http.Client{Timeout: askWithin}
	if opts.HTTPClient != nil {
		client = *opts.HTTPClient
	}
	if client.Transport == nil {
		client.Transport = http.DefaultTransport
	}
	// An issuer that sends elsewhere is not believed: its address is a setting, and no other host is ever asked.
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &issuer{url: opts.Issuer, client: &client, now: opts.Now, logger: opts.Logger}
}

// current returns the issuer's keys. It waits for the issuer only while nothing is known of it.
func (i *issuer) current(ctx context.Context) (oidc.KeySet, error) {
	i.mutex.Lock()
	defer i.mutex.Unlock()
	now := i.now()
	if !now.Before(i.askAt) {
		i.askAt = now.Add(askAgain)
		i.asking = make(chan struct{})
		go i.ask(now, i.asking)
	}
	if i.keys == nil || now.After(i.forgetAt) {
		i.wait(ctx, i.asking)
	}
	if i.keys == nil || now.After(i.forgetAt) {
		return nil, fmt.Errorf("the issuer %s is not there: %w", i.url, cmp.Or(i.failure, ctx.Err()))
	}
	return i.keys, nil
}

// wait lets the mutex go until the issuer has answered, or not, or the request has no more time.
func (i *issuer) wait(ctx context.Context, asking <-chan struct{}) {
	i.mutex.Unlock()
	defer i.mutex.Lock()
	select {
	case <-asking:
	case <-ctx.Done():
	}
}

// ask notes what the issuer says of itself. Nobody's leaving ends it: all requests wait for the same answer.
func (i *issuer) ask(now time.Time, done chan struct{}) {
	keys, err := i.discover()
	i.mutex.Lock()
	defer i.mutex.Unlock()
	defer close(done)
	i.failure = err
	if err != nil {
		i.logger.Warn("the issuer of tokens cannot be reached", "issuer", i.url, "error", err)
		return
	}
	i.keys, i.askAt, i.forgetAt = keys, now.Add(renewAfter), now.Add(forgetAfter)
}

// discover reads the issuer's discovery document. The keys themselves are fetched when a token needs them.
func (i *issuer) discover() (oidc.KeySet, error) {
	ctx, cancel := context.WithTimeout(context.Background(), askWithin)
	defer cancel()
	provider, err := oidc.NewProvider(oidc.ClientContext(ctx, i.client), i.url)
	if err != nil {
		return nil, err
	}
	var document struct {
		Keys string `json:"jwks_uri"`
	}
	if err := provider.Claims(&document); err != nil {
		return nil, err
	}
	if err := checkKeysURL(i.url, document.Keys); err != nil {
		return nil, err
	}
	fetching := *i.client
	fetching.Transport = &sparing{next: i.client.Transport, now: i.now, logger: i.logger}
	return oidc.NewRemoteKeySet(oidc.ClientContext(ctx, &fetching), document.Keys), nil
}

// checkKeysURL refuses keys from a place that is less safe than the issuer's own.
func checkKeysURL(issuer, keys string) error {
	from, err := url.Parse(issuer)
	if err != nil {
		return err
	}
	to, err := url.Parse(keys)
	if err != nil || to.Host == "" || to.Scheme != "https" && (to.Scheme != from.Scheme || to.Host != from.Host) {
		return errors.New("its keys are not at an https address")
	}
	return nil
}
