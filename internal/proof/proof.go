// Package proof holds what is said of who sees what to what the servers do: the row
// scope to the reference function, two worlds that differ only in what is hidden to one
// answer, faults made on purpose to tests that must find them, and attacks to limits.
// docs/proof.md says what is proved, how to run it and what it cannot show.
//
// It refuses to be part of what is served: nothing imports it.
package proof
