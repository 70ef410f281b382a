package finding_test

import "cangraph/ent/enum"

// everyCodeOfCasework gives Mere each finding that rests on casework, with each note, on day 30; what excludes each other stands in several worlds.
func everyCodeOfCasework() []*world {
	short := func() *world { return newWorld().network("n", "Mere", -100, 40).judge() }
	return []*world{neglected(short()), assessed(short()), worried(short()), alone(short())}
}

// neglected is what nobody does.
func neglected(w *world) *world {
	w.member("n", "Hana", "A", -100, 40).member("n", "Rua", "B", -100, 40)
	for _, day := range []int{-30, -20, -10} {
		w.callHui("Mere", "n", day).seat("Hana", "A", enum.Absent).seat("Rua", "B", enum.Present)
	}
	return w.sibling("Mere", "Tama", -900, forever).belongs("Mere", "Rata", "home", -100, 40).belongs("Tama", "Rata", "home", -100, 40).
		serve("Mere", "mentoring", "C", "Kiri", -100, 40).barrier("Mere", 0, forever).consent("Mere", -100, 0).
		askUpdate("Mere", "Rua", 20, forever, forever).question("Mere", true, 20, forever).
		appoint("Mere", "clinic", 32, 600, 660).appoint("Mere", "school", 32, 630, 690)
}

// assessed is a plan of which everything is late.
func assessed(w *world) *world {
	return w.assess("Mere", "n", "A", -20, 5, 10).contribute("Hana", 5, 5, "HEALTH").assess("Mere", "n", "B", 0, 15, 20).contribute("Rua", 15, 15, "HEALTH").
		assess("Mere", "n", "A", 0, 20, forever).contribute("Rua", 20, forever).review("Mere", "n", 20, forever).agree("Mere", "n", 0).
		assess("Mere", "n", "B", -40, -20, -20).with("SDQ", false).assess("Mere", "n", "A", -30, -20, 0).with("SDQ", true).
		need(enum.DomainEducation, 0, forever).act(enum.ActivityAgreed, 5, 20, forever).act(enum.ActivityAgreed, 5, 20, forever).conflict(10, forever).
		need(enum.DomainEducation, 0, forever).
		need(enum.DomainEducation, 0, forever).request(enum.DeclinedBelowThreshold, 5, 10).
		need(enum.DomainEducation, -50, forever).request(enum.ServiceWaitlisted, -50, -40)
}

// worried is what people see and say.
func worried(w *world) *world {
	return w.member("n", "Hana", "A", -100, 40).member("n", "Rua", "B", -100, 40).
		concern("Mere", "Hana", "A", enum.LowConcern, -20, forever).concern("Mere", "Rua", "B", enum.ModerateConcern, 0, forever).
		concern("Mere", "Hana", "A", enum.HighConcern, 10, forever).step(enum.ConcernAcknowledged, "Rua", "B", 11).step(enum.ConcernAcknowledged, "Kiri", "C", 12).
		observe("Mere", "Hana", "A", -30).observe("Mere", "Rua", "B", 0).link(enum.Contradicts, "A", 0).disagree("Mere", 0, forever)
}

// alone is a network of which nobody says anything and to which nobody agreed, around a child who is recorded three times.
func alone(w *world) *world {
	return w.question("Mere", false, 20, forever).recorded("Mere", "Ana", "Rata", "2015-03-04").recorded("other", "Rata", "Ana", "2015-03-04").recorded("third", "Rata", "Ana", "2015-04-03")
}
