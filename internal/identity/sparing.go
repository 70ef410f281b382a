package identity

import (
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"time"
)

// largestKeySet bounds what is read of the issuer's keys, in bytes.
const largestKeySet = 1 << 20

var errTooSoon = errors.New("the keys were fetched just now")

// sparing fetches the issuer's keys, but not again at once: a token that names a key nobody knows makes the library
// fetch them, and anyone can send such tokens as fast as they like.
type sparing struct {
	next   http.RoundTripper
	now    func() time.Time
	logger *slog.Logger

	mutex sync.Mutex
	dueAt time.Time
}

func (s *sparing) RoundTrip(r *http.Request) (*http.Response, error) {
	if !s.isDue() {
		return nil, errTooSoon
	}
	response, err := s.next.RoundTrip(r)
	if err != nil {
		s.logger.Warn("the issuer's keys cannot be fetched", "error", err)
		return nil, err
	}
	if response.StatusCode != http.StatusOK {
		s.logger.Warn("the issuer's keys cannot be fetched", "status", response.StatusCode)
	}
	response.Body = http.MaxBytesReader(nil, response.Body, largestKeySet)
	return response, nil
}

func (s *sparing) isDue() bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	now := s.now()
	if now.Before(s.dueAt) {
		return false
	}
	s.dueAt = now.Add(askAgain)
	return true
}
