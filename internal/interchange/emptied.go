package interchange

import "fmt"

// emptied warns about columns that the file does not have, where that takes away what
// is recorded: an export with fewer columns would otherwise do so silently.
func (c *checking) emptied() error {
	for _, column := range c.leftOut[c.file] {
		rows, err := c.staged.Emptied(c.ctx, &c.table, column.Column)
		if err != nil {
			return err
		}
		if rows > 0 {
			c.warn(1, column.Name, fmt.Sprintf("is left out, which empties what is recorded in it, in %d of the rows; add the column unless that is meant", rows))
		}
	}
	return nil
}
