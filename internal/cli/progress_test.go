package cli

import (
	"bytes"
	"testing"
)

func TestProgress(t *testing.T) {
	cases := []struct {
		name     string
		terminal bool
		want     string
	}{
		{"one changing line on a terminal", true, "\r\x1b[K1 child\r\x1b[K2 children\r\x1b[K"},
		{"lines elsewhere", false, "1 child\n2 children\n"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			p := newProgress(&out)
			p.terminal, p.pause = c.terminal, 0
			p.tell("%d child", 1)
			p.tell("%d children", 2)
			p.end()
			if out.String() != c.want {
				t.Errorf("got %q, want %q", out.String(), c.want)
			}
		})
	}
}

func TestShortWorkTellsNothing(t *testing.T) {
	var out bytes.Buffer
	p := newProgress(&out)
	p.tell("half way")
	p.end()
	if out.Len() > 0 {
		t.Errorf("got %q", out.String())
	}
}
