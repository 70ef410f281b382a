package explorer

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"
)

//go:embed dist
var dist embed.FS

// contentTypes are stated here because the machine's own table may say otherwise, and browsers are told not to sniff.
var contentTypes = map[string]string{
	".css":  "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".md":   "text/markdown; charset=utf-8",
	".svg":  "image/svg+xml",
	".ttf":  "font/ttf",
}

// document is one answer of the explorer, ready to send.
type document struct {
	body                     []byte
	contentType, cache, etag string
	policy                   policy
}

// builtDocuments returns every file of the built pages by its address.
func builtDocuments() map[string]document {
	documents := map[string]document{}
	err := fs.WalkDir(dist, "dist", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := dist.ReadFile(name)
		documents[strings.TrimPrefix(name, "dist")] = newDocument(name, body)
		return err
	})
	if err != nil {
		panic(err) // the files are part of the binary
	}
	documents["/"] = documents["/index.html"]
	graphiQL := documents["/graphiql.html"]
	graphiQL.policy = inlineStyles
	documents["/graphiql"] = graphiQL
	delete(documents, "/graphiql.html") // one page, one address
	delete(documents, "/index.html")
	return documents
}

// newDocument lets browsers keep a file whose name holds its hash; every other file is asked for again each time.
func newDocument(name string, body []byte) document {
	cache := "no-cache"
	if path.Base(path.Dir(name)) == "assets" {
		cache = "public, max-age=31536000, immutable"
	}
	sum := sha256.Sum256(body)
	return document{body, contentTypes[path.Ext(name)], cache, fmt.Sprintf("%q", fmt.Sprintf("%x", sum[:16])), strict}
}

func (d document) serve(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", d.contentType)
	w.Header().Set("Cache-Control", d.cache)
	w.Header().Set("ETag", d.etag)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(d.body))
}
