package graph

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"cangraph/internal/fault"
)

// drawingQuery is what a drawing is the answer to.
const drawingQuery = `query Drawing($id: ID!, $asAt: Date, $knownAt: DateTime, $style: PictureStyle! = ECOMAP, $lang: Lang! = EN, $shape: PictureShape! = WIDE, $comparedWith: Date) {
  child(id: $id) { network(asAt: $asAt, knownAt: $knownAt) { picture(style: $style, lang: $lang, shape: $shape, comparedWith: $comparedWith) { svg } } }
}`

// inAddress are the variables that an address may say, and whether they are codes, which are
// written there in lower case.
var inAddress = map[string]bool{"asAt": false, "knownAt": false, "style": true, "lang": true, "shape": true, "comparedWith": false}

// NewDrawings returns what answers GET /children/{id}/network.svg: the picture of a network as a document
// of its own. It asks the GraphQL endpoint, so that the same viewers are refused the same, and
// the same is counted, limited and noted.
func NewDrawings(endpoint http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		query, wrong := drawingAsked(r)
		if wrong != "" {
			refuseDrawing(w, http.StatusBadRequest, gqlerror.List{{Message: wrong, Extensions: map[string]any{"code": string(fault.Invalid)}}})
			return
		}
		asked := r.Clone(r.Context())
		asked.Method, asked.Body, asked.ContentLength = http.MethodPost, io.NopCloser(bytes.NewReader(query)), int64(len(query))
		asked.URL.Path, asked.URL.RawQuery = "/graphql", ""
		asked.Header.Set("Content-Type", "application/json")
		asked.Header.Set("Accept", "application/graphql-response+json")
		answer := &kept{header: http.Header{}}
		endpoint.ServeHTTP(answer, asked)
		answer.draw(w)
	})
}

// drawingAsked is the query of an address as a request of GraphQL, or what is wrong with it.
func drawingAsked(r *http.Request) (query []byte, wrong string) {
	variables := map[string]string{"id": r.PathValue("id")}
	for name, values := range r.URL.Query() {
		isCode, known := inAddress[name]
		switch {
		case !known:
			return nil, "an address says asAt, knownAt, style, lang, shape or comparedWith, and nothing else"
		case len(values) > 1:
			return nil, "an address says " + name + " once"
		case isCode:
			variables[name] = strings.ToUpper(values[0])
		default:
			variables[name] = values[0]
		}
	}
	query, err := json.Marshal(map[string]any{"query": drawingQuery, "variables": variables})
	if err != nil {
		return nil, "this is no text"
	}
	return query, ""
}

// kept is an answer of the endpoint, kept instead of sent.
type kept struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (k *kept) Header() http.Header { return k.header }

func (k *kept) WriteHeader(status int) { k.status = status }

func (k *kept) Write(b []byte) (int, error) { return k.body.Write(b) }

// draw sends the drawing, or why there is none.
func (k *kept) draw(w http.ResponseWriter) {
	var answer struct {
		Errors gqlerror.List
		Data   struct {
			Child *struct {
				Network *struct{ Picture struct{ SVG string } }
			}
		}
	}
	err := json.Unmarshal(k.body.Bytes(), &answer)
	switch {
	case err != nil:
		refuseDrawing(w, http.StatusInternalServerError, gqlerror.List{{Message: "Something went wrong here.", Extensions: map[string]any{"code": string(fault.Internal)}}})
	case len(answer.Errors) > 0:
		refuseDrawing(w, statusOf(k.status, answer.Errors), answer.Errors)
	case answer.Data.Child == nil || answer.Data.Child.Network == nil:
		refuseDrawing(w, http.StatusNotFound, gqlerror.List{{Message: "there is no such child", Extensions: map[string]any{"code": string(fault.NotFound)}}})
	default:
		w.Header().Set("Content-Type", "image/svg+xml")
		_, _ = io.WriteString(w, answer.Data.Child.Network.Picture.SVG) // who has gone away needs no drawing
	}
}

// statusOf is the status of an answer that is refused.
func statusOf(status int, errs gqlerror.List) int {
	if status >= http.StatusBadRequest {
		return status
	}
	switch errs[0].Extensions["code"] {
	case string(fault.Invalid):
		return http.StatusBadRequest
	case string(fault.Forbidden):
		return http.StatusForbidden
	case string(fault.NotFound):
		return http.StatusNotFound
	case string(fault.Limited):
		return http.StatusTooManyRequests
	}
	return http.StatusInternalServerError
}

// refuseDrawing answers as the endpoint does, with errors.
func refuseDrawing(w http.ResponseWriter, status int, errs gqlerror.List) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"errors": errs}) // who has gone away needs no reason
}
