package cluster

import (
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"syscall"
)

// find returns the folder with the server binaries: Debian's place, the newest
// version first, or else where PATH finds them.
func find() (string, error) {
	folders, _ := filepath.Glob("/usr/lib/postgresql/*/bin") // the pattern is well formed
	sort.Sort(sort.Reverse(sort.StringSlice(folders)))
	if initdb, err := exec.LookPath("initdb"); err == nil {
		folders = append(folders, filepath.Dir(initdb))
	}
	for _, folder := range folders {
		if isFile(folder, "initdb") && isFile(folder, "postgres") {
			return folder, nil
		}
	}
	return "", ErrNotInstalled
}

func isFile(folder, name string) bool {
	info, err := os.Stat(filepath.Join(folder, name))
	return err == nil && info.Mode().IsRegular()
}

// shortTempDir is the folder for temporary files, unless a unix socket in a folder
// of it would have a longer name than systems allow.
func shortTempDir() string {
	const longest = 70
	if dir := os.TempDir(); len(dir) < longest {
		return dir
	}
	return "/tmp"
}

// memoryOr is the folder whose files Linux keeps in memory, or else folder, where there
// is none or no room.
func memoryOr(folder string) string {
	const memory, room = "/dev/shm", 3 << 30 // bytes
	var free syscall.Statfs_t
	if syscall.Statfs(memory, &free) != nil || free.Bavail*uint64(free.Bsize) < room {
		return folder
	}
	return memory
}
