package cluster

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

const childVariable = "CANGRAPH_TEST_CLUSTER_CHILD"

// TestMain makes this binary, run as a child, start a server and wait to be killed.
func TestMain(m *testing.M) {
	if os.Getenv(childVariable) == "" {
		os.Exit(m.Run())
	}
	c, err := Start(context.Background())
	if err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	fmt.Println(c.folder)
	select {}
}

func skipWithoutServer(t *testing.T) {
	t.Helper()
	if _, err := find(); errors.Is(err, ErrNotInstalled) && os.Getenv("CI") != "true" {
		t.Skip("skipped on PostgreSQL: ", err)
	}
}

func TestTheServerGoesWithAKilledProcess(t *testing.T) {
	skipWithoutServer(t)
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childVariable+"=1")
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	folder, err := bufio.NewReader(out).ReadString('\n')
	folder = strings.TrimSpace(folder)
	if err != nil || strings.HasPrefix(folder, "error") {
		t.Fatal(folder, err)
	}
	if _, err := os.Stat(folder + "/data/postmaster.pid"); err != nil {
		t.Fatal("the server does not run: ", err)
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	child.Wait() // it was killed
	for start := time.Now(); time.Since(start) < 20*time.Second; time.Sleep(20 * time.Millisecond) {
		if _, err := os.Stat(folder); errors.Is(err, os.ErrNotExist) {
			return
		}
	}
	t.Error("the folder of the server is still there: ", folder)
}

func TestStopRemovesEverything(t *testing.T) {
	skipWithoutServer(t)
	ctx := context.Background()
	c, err := Start(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Create(ctx, "one", ""); err != nil {
		t.Error(err)
	}
	if _, err := c.Create(ctx, "two", "one"); err != nil {
		t.Error(err)
	}
	if err := c.Drop(ctx, "two"); err != nil {
		t.Error(err)
	}
	if err := c.Stop(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(c.folder); !errors.Is(err, os.ErrNotExist) {
		t.Error("the folder is still there: ", err)
	}
}
