package main

import (
	"embed"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/google/uuid"

	"cangraph/internal/globalid"
)

//go:embed sql/*.sql whole_network.graphql
var statements embed.FS

// requestPlain asks for a child by its id alone.
func requestPlain(to []byte, one asked) []byte {
	return fmt.Appendf(to, "GET /%s HTTP/1.1\r\nHost: bench\r\n\r\n", one.child)
}

// requestGraphQL asks for the whole network of a child, as a member of it. Ids have one
// length, so all that changes is the member and the id.
func requestGraphQL(to []byte, one asked) []byte {
	to = append(append(append(to, "POST /graphql HTTP/1.1\r\nAuthorization: "...), one.as...), graphQLHead...)
	to = append(to, globalid.Of("Child", one.child)...)
	return append(to, graphQLTail...)
}

var graphQLHead, graphQLTail = func() (string, string) {
	query, err := statements.ReadFile("whole_network.graphql")
	if err != nil {
		panic(err) // embedded
	}
	quoted, err := json.Marshal(string(query))
	if err != nil {
		panic(err) // a text always marshals
	}
	head, tail := `{"query":`+string(quoted)+`,"variables":{"id":"`, `","asAt":"`+asAt.String()+`"}}`
	length := len(head) + len(globalid.Of("Child", uuid.Nil)) + len(tail)
	return "\r\nHost: bench\r\nContent-Type: application/json\r\nAccept: application/json\r\n" +
		"Content-Length: " + strconv.Itoa(length) + "\r\n\r\n" + head, tail
}()
