package cli

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress tells how far something long has come: in one line that changes on a terminal, in a line now and then
// elsewhere. What is over before anyone would wonder is not told at all.
type progress struct {
	to       io.Writer
	terminal bool
	pause    time.Duration
	told     time.Time
	line     bool // a line stands on the terminal
}

func newProgress(to io.Writer) *progress {
	p := &progress{to: to, terminal: isTerminal(to), pause: 10 * time.Second, told: time.Now()}
	if p.terminal {
		p.pause = 100 * time.Millisecond
	}
	return p
}

// tell shows a state, unless the one before was shown just now.
func (p *progress) tell(format string, values ...any) {
	if time.Since(p.told) < p.pause {
		return
	}
	p.told = time.Now()
	if p.terminal {
		p.line = true
		format = "\r\x1b[K" + format // back to the start, and clear what stood there
	} else {
		format += "\n"
	}
	fmt.Fprintf(p.to, format, values...)
}

// end takes the line away, so that what follows starts on a clean one.
func (p *progress) end() {
	if p.line {
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	about, err := file.Stat()
	return err == nil && about.Mode()&os.ModeCharDevice != 0
}
