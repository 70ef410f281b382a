package gqlhttp

import (
	"mime"
	"strconv"
	"strings"
)

type media string

const (
	mediaGraphQL media = "application/graphql-response+json"
	mediaJSON    media = "application/json"
)

// preference is how much a client wants a media type: by quality, and between equal
// qualities by how exactly it was named.
type preference struct {
	quality   float64
	exactness int
}

func (p preference) beats(q preference) bool {
	if p.quality != q.quality {
		return p.quality > q.quality
	}
	return p.exactness > q.exactness
}

// negotiate chooses the media type of the answer from the values of Accept. Between
// equal wishes the GraphQL type wins where it is named, application/json where only
// a wildcard matches or nothing was sent. It reports false when neither is wanted.
func negotiate(accept []string) (media, bool) {
	switch {
	case len(accept) == 0, len(accept) == 1 && (accept[0] == "*/*" || accept[0] == string(mediaJSON)):
		return mediaJSON, true
	case len(accept) == 1 && accept[0] == string(mediaGraphQL):
		return mediaGraphQL, true
	}
	ranges := strings.Split(strings.Join(accept, ","), ",")
	graphql, json := wish(ranges, mediaGraphQL), wish(ranges, mediaJSON)
	switch {
	case graphql.quality == 0 && json.quality == 0:
		return mediaJSON, false
	case graphql.beats(json), graphql == json && graphql.exactness == exact:
		return mediaGraphQL, true
	}
	return mediaJSON, true
}

const (
	anything = iota + 1
	anySubtype
	exact
)

// wish returns the preference of the most exact range that covers m (RFC 9110, 12.5.1).
func wish(ranges []string, m media) preference {
	var best preference
	for _, r := range ranges {
		name, params, err := mime.ParseMediaType(r)
		if err != nil || !utf8Charset(params) {
			continue
		}
		exactness := 0
		switch name {
		case string(m):
			exactness = exact
		case "application/*":
			exactness = anySubtype
		case "*/*":
			exactness = anything
		}
		if exactness > best.exactness {
			best = preference{quality(params["q"]), exactness}
		}
	}
	return best
}

func quality(q string) float64 {
	if q == "" {
		return 1
	}
	v, err := strconv.ParseFloat(q, 64)
	if err != nil || v < 0 || v > 1 {
		return 0
	}
	return v
}

func utf8Charset(params map[string]string) bool {
	charset, ok := params["charset"]
	return !ok || strings.EqualFold(charset, "utf-8") || strings.EqualFold(charset, "utf8")
}
