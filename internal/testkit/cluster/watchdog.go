package cluster

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"

	"os/user"
)

// watchdog runs the server beside a read that ends when the other end of its pipe
// is closed: by Stop, or by the system when the process that holds it is gone, even
// killed. Then it stops the server at once and removes the folder.
const watchdog = `
postgres=$1 folder=$2
shift 2
"$postgres" -D "$folder/data" -k "$folder" -h "" -F \
	-c full_page_writes=off -c synchronous_commit=off -c autovacuum=off \
	-c max_connections=200 -c shared_buffers=32MB -c wal_level=minimal -c max_wal_senders=0 "$@" &
server=$!
cat >/dev/null
kill -QUIT $server
wait $server
rm -rf "$folder"
`

func (c *Cluster) watch(binaries string, owner *syscall.SysProcAttr, settings []string) error {
	held, alive, err := os.Pipe()
	if err != nil {
		return err
	}
	defer held.Close()
	log, err := os.Create(filepath.Join(c.folder, "log"))
	if err != nil {
		return err
	}
	defer log.Close()
	args := []string{"-c", watchdog, "watchdog", filepath.Join(binaries, "postgres"), c.folder}
	for _, setting := range settings {
		args = append(args, "-c", setting)
	}
	command := exec.Command("/bin/sh", args...)
	command.Dir, command.Stdin, command.Stdout, command.Stderr = "/", held, log, log
	attributes := *owner
	attributes.Setsid = true // an interrupt at the terminal must not end it before its work
	command.SysProcAttr = &attributes
	if err := command.Start(); err != nil {
		alive.Close()
		return err
	}
	c.watchdog, c.alive = command, alive
	return nil
}

// serverUser is who runs the server: PostgreSQL refuses to run as root, so root
// hands the folder to the user postgres, or else nobody.
func serverUser(folder string) (*syscall.SysProcAttr, error) {
	if os.Getuid() != 0 {
		return &syscall.SysProcAttr{}, nil
	}
	account, err := user.Lookup("postgres")
	if err != nil {
		if account, err = user.Lookup("nobody"); err != nil {
			return nil, err
		}
	}
	uid, err := strconv.Atoi(account.Uid)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.Atoi(account.Gid)
	if err != nil {
		return nil, err
	}
	credential := &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return &syscall.SysProcAttr{Credential: credential}, os.Chown(folder, uid, gid)
}
