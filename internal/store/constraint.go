package store

import (
	"strings"

	"cangraph/ent/gen/migrate"
	"cangraph/internal/fault"
)

var (
	dangling   = conflict("this refers to something that is not recorded, or something that is recorded refers to it: record what it refers to first, and retire what refers to it first")
	incomplete = invalid("a required value is missing")
	collided   = conflict("someone else changed the same at this moment: look at it again and repeat what still makes sense")
	tooSlow    = fault.Error{Code: fault.Limited, Message: "this took longer than the server allows: ask for less at once"}
)

// constraints says what it means to violate a constraint of the schema or of the
// migrations, by its name.
var constraints = map[string]fault.Error{
	"one_lead_at_a_time":          conflict("the network has another Lead Professional on a day of this period: end that period first; both may change on one day"),
	"one_delegate_at_a_time":      conflict("the Lead Professional has another delegate on a day of this period: end that delegation first; both may change on one day"),
	"one_membership_at_a_time":    conflict("this person is already a member of the network on a day of this period: end that membership first; both may change on one day"),
	"one_network_at_a_time":       conflict("the child has another network on a day of this period: close that one first; both may change on one day"),
	"one_sharing_class_at_a_time": conflict("the agency has another sharing class on a day of this period: end that one first; both may change on one day"),

	"period_not_empty":                     invalid("a period must end on a later day than it starts; without an end it is ongoing"),
	"member_is_one_person":                 invalid("a member must be exactly one person: one child, one adult of the whānau or, in a network, one practitioner"),
	"practitioner_comes_for_an_agency":     invalid("a practitioner comes for an agency; a child or an adult of the whānau comes for none"),
	"person_is_one":                        invalid("a relationship must be of exactly one person: one child or one adult"),
	"relative_is_one":                      invalid("a relationship must be to exactly one relative: one child or one adult"),
	"serves_child_or_whanau":               invalid("a service must be for exactly one child or one whānau"),
	"an_adult_is_of_a_whanau":              invalid("a service for one adult names their whānau as well"),
	"ethnicities_are_ones_own":             invalid("what somebody says of their ethnicity is not shown to others"),
	"review_of_network_or_team":            invalid("a review of ways of working must be of exactly one network or one Children's Team"),
	"review_of_network_is_about_its_child": invalid("a review of a network's ways of working names its child; one of a Children's Team names none"),
	"agreement_is_of_network":              invalid("only the review of a network names a working agreement"),
	"next_review_is_later":                 invalid("the next review must be later than this one"),
	"withdrawal_is_whole":                  invalid("what is withdrawn needs both its day and the reason"),
	"withdrawn_has_ended":                  invalid("what is withdrawn has an end"),
	"joint_of_two_children":                invalid("joint activities must be two activities, of two children"),
	"joined_says_why":                      invalid("to join activities needs a reason"),
	"conflict_of_two_activities":           invalid("a conflict must be of two activities"),
	"conflict_says_why":                    invalid("a conflict of activities needs a reason"),
	"settled_not_before_noticed":           invalid("a conflict is not settled before it was noticed"),
	"settled_says_how":                     invalid("what is settled needs both its day and how"),
	"separated_says_why":                   invalid("what is joint no more needs both its day and the reason"),
	"completed_has_an_end":                 invalid("a completed service must have an end"),
	"told_is_one_person":                   invalid("a notice must be for exactly one practitioner, one adult of the whānau or one child"),
	"account_is_one_viewer":                invalid("an account must be of exactly one practitioner, one adult of the whānau, one child or one service client"),
	"mandate_has_one_place":                invalid("a mandate must be for exactly one agency or one Children's Team"),
	"manager_is_of_an_agency":              invalid("a manager's mandate is for an agency; an analyst's, administrator's or auditor's is for a Children's Team"),
	"nobody_supervises_themselves":         invalid("a practitioner cannot supervise themselves"),
	"named_is_one_person":                  invalid("a named person must be exactly one practitioner or one adult of the whānau"),
	"named_for_child_or_agency":            invalid("a person must be named for exactly one child or one agency"),
	"access_ends":                          invalid("access must end later than it starts"),
	"review_is_whole":                      invalid("a review must say when, by whom and with which outcome"),
	"not_consulted_says_why":               invalid("where the child was not consulted, say why"),
	"due_not_before_asked":                 invalid("an answer cannot be due before it is asked for"),
	"answer_is_whole":                      invalid("an answer must have both its day and its outcome"),
	"action_is_whole":                      invalid("a next action needs its day, and a day its action"),
	"attached_says_to_whom":                invalid("what is attached names its child, and nothing else does"),
	"close_is_whole":                       invalid("a closed concern needs its day and its outcome"),
	"closed_needs_nobody":                  invalid("a closed concern lacks nothing"),
	"closed_says_why":                      invalid("a closed concern says what that rests on"),
	"not_with_itself":                      invalid("an observation is not linked with itself"),
	"triage_is_whole":                      invalid("a decision needs its day, its outcome and who decided"),
	"declined_says_why":                    invalid("declining a request takes a ground and a reason"),
	"requested_names_its_request":          invalid("a disclosure on request must name the request; one on own initiative names none"),
	"consent_of_one_person":                invalid("consent must be given by exactly one: the child, or one adult of the whānau"),
	"support_is_one":                       invalid("somebody known to be involved must be either a practitioner or somebody by name"),
	"helper_is_one":                        invalid("a member of the safety network must be exactly one: an adult of the whānau, an external support or a practitioner"),
	"check_not_before_agreed":              invalid("a check cannot be due before what it checks was agreed"),
	"end_is_whole":                         invalid("an end must have both its day and its reason"),
	"done_or_excepted":                     invalid("a duty to tell the child is either done or excepted"),
	"answered_on_a_day":                    invalid("what was asked of a service is either waiting, or decided on a day"),
	"threshold_has_a_name":                 invalid("what falls below a threshold names it, and nothing else does"),
	"correction_says_why":                  invalid("a correction must say why, and of which contact it is"),
	"participant_is_one":                   invalid("who took part must be exactly one: the child, an adult of the whānau or a practitioner"),
	"practitioner_is_reached_at_an_agency": invalid("a practitioner is reached at an agency"),
	"route_leads_to_one":                   invalid("a way to reach somebody is of exactly one agency or one Children's Team"),
	"review_of_child_or_whanau":            invalid("a decision about a finding must be about exactly one child or one whānau"),
	"review_ends_later":                    invalid("a decision about a finding must hold beyond its own day"),
	"review_says_why":                      invalid("a decision about a finding must say why"),
	"triaged_by_somebody":                  invalid("a triage must have its day, its urgency and who did it"),
	"outcome_has_a_day":                    invalid("a decision on a referral must have both its day and its outcome"),
	"lead_is_chosen":                       invalid("a decision that assigns a lead must say whom; no other does"),
	"delegation_not_backward":              invalid("a delegation cannot end before its first day"),
	"confirmed_by_somebody":                invalid("a confirmation must say when and by whom"),
	"withdrawn_says_why":                   invalid("withdrawing a proposal takes a reason"),
	"answer_has_a_day":                     invalid("an answer to a proposal must have its day"),
	"answered_or_withdrawn":                conflict("a request is either answered or withdrawn"),
	"confirmed_or_withdrawn":               conflict("a proposal is either confirmed or withdrawn"),
	"availability_answer_is_whole":         invalid("an answer must have its day and who gave it"),
	"preference_of_one_giver":              invalid("a preference of an adult or whānau must name them; the child's names none"),
	"language_is_named":                    invalid("the competency LANGUAGE must name a language; no other does"),
	"expires_later":                        invalid("what expires does so later than it was found or done"),

	"reflection_is_part_of_it": invalid("the minutes for reflection are some of the minutes of the session"),
	"session_takes_time":       invalid("a session takes some minutes"),
	"next_comes_later":         invalid("the next time comes later than this one"),
	"valid_for_some_days":      invalid("training holds for a day or more, or for good"),
	"decision_is_whole":        invalid("a decision needs both its day and what was decided"),
	"decision_is_somebodys":    invalid("a decision says who decided"),

	"agreement_of_one_person":       invalid("an agreement is of one person: the child, an adult of the whānau or who writes it"),
	"appointment_ends":              invalid("an appointment ends after it begins"),
	"feedback_of_one_person":        invalid("feedback is given by one: the child or an adult of the whānau"),
	"apologies_say_why":             invalid("apologies say why somebody cannot come"),
	"barrier_of_one_person":         invalid("a barrier is told by one person: the child or an adult of the whānau"),
	"cancelled_says_why":            invalid("what is cancelled says why"),
	"escalated_says_to_whom":        invalid("who asks for help with a disagreement says whom, when and why"),
	"finished_says_what":            invalid("an action says what it is and, when it is finished, what came of it"),
	"hui_says_what_for":             invalid("a hui says what for, and where"),
	"left_out_did_not_come":         invalid("who is left out of a hui neither came nor sent apologies"),
	"only_present_by_a_channel":     invalid("only who came to a hui took part in some way"),
	"only_resolved_has_its_day":     invalid("a disagreement with the day of its end is resolved, and says what was agreed"),
	"overcome_says_how":             invalid("a barrier says what it is and, when it is overcome, how"),
	"hui_ends":                      invalid("a hui ends after it begins"),
	"invited_is_one_person":         invalid("exactly one is invited: the child, an adult of the whānau or a practitioner"),
	"position_of_one_person":        invalid("a position is of one person: the child, an adult of the whānau or who writes it"),
	"procedure_note_says_something": invalid("a note on an agency's procedures says what others must know"),
	"resolved_says_why":             invalid("a resolved disagreement has its day, and says why that is best for the child"),
	"trust_is_1_to_5":               invalid("trust is a number from 1 to 5"),

	"acknowledged_after_told":      invalid("somebody understands a plan on or after the day on which they are told of it"),
	"answered_says_when":           invalid("a contribution that is given or declined has its day"),
	"completed_not_before_start":   invalid("an assessment is complete on or after the day on which it began"),
	"completed_says_what":          invalid("a review that is complete says what it found"),
	"ended_says_why":               invalid("an activity that has ended says why, or what came of it"),
	"completed_says_what_it_found": invalid("an assessment that is complete says what it found"),
	"given_says_what":              invalid("a contribution that is given says what the evidence means"),
	"need_says_what":               invalid("a need says what the child needs"),
	"goal_says_what":               invalid("a goal says what is to be reached, and by what that shows"),
	"activity_says_what":           invalid("an activity says what is to be done"),
	"delivered_says_when":          invalid("what was delivered has its day, and only that"),
	"due_not_before_proposed":      invalid("an activity is due on or after the day on which it was proposed"),
	"due_not_before_start":         invalid("an assessment is due on or after the day on which it began"),
	"ended_says_when":              invalid("an activity that has ended has the day of its end"),
	"one_agrees":                   invalid("exactly one agrees: the child, one adult of the whānau or one member"),
	"one_is_told":                  invalid("exactly one is told: the child, one adult of the whānau or one member"),
	"parked_says_why":              invalid("a need that is parked says why"),
	"resolved_not_before_raised":   invalid("a problem is resolved on or after the day on which it was raised"),
	"resolved_says_how":            invalid("a problem that is resolved says how"),
	"seen_when_it_occurred":        invalid("the child is seen only where something was delivered"),
	"undelivered_was_planned":      invalid("what was not delivered says for when it was planned"),
	"worked_on_is_agreed":          invalid("an activity is agreed to before it goes on"),

	"id_never_changes":     invalid("the id of a row never changes"),
	"correction_is_later":  conflict("a later version is already recorded: look at it again and repeat what still makes sense"),
	"retire_first":         invalid("nothing is deleted: a row is retired, and its history says why"),
	"history_stays":        invalid("what was recorded stays as it was"),
	"history_is_a_period":  conflict("a later version is already recorded: look at it again and repeat what still makes sense"),
	"history_has_a_reason": invalid("a row is retired because it was corrected or entered in error"),
}

func conflict(message string) fault.Error {
	return fault.Error{Code: fault.Conflict, Message: message}
}
func invalid(message string) fault.Error { return fault.Error{Code: fault.Invalid, Message: message} }

// uniqueColumns leads from the name that PostgreSQL gives a unique constraint to the
// columns by which SQLite names it.
var uniqueColumns = func() map[string]string {
	byName := map[string]string{}
	for _, table := range migrate.Tables {
		for _, index := range table.Indexes {
			var columns []string
			for _, column := range index.Columns {
				columns = append(columns, table.Name+"."+column.Name)
			}
			byName[index.Name] = strings.Join(columns, ", ")
		}
		for _, column := range table.Columns {
			byName[table.Name+"_"+column.Name+"_key"] = table.Name + "." + column.Name
		}
	}
	return byName
}()
