package finding

// Code is the mnemonic code of a rule, as in findings.md.
type Code string

// The overlaps.
const (
	O1  Code = "O1_DUPLICATE_SERVICE"
	O2  Code = "O2_DUPLICATE_WHANAU_SERVICE"
	O3  Code = "O3_SAME_AGENCY_DUPLICATE"
	O4  Code = "O4_PRACTITIONER_ACROSS_SIBLINGS"
	O5  Code = "O5_AGENCY_ACROSS_SIBLINGS_SPLIT"
	O6  Code = "O6_SIBLINGS_DIFFERENT_LEADS"
	O7  Code = "O7_REPEATED_PAIR"
	O9  Code = "O9_OVERLOAD"
	O14 Code = "O14_TWO_LEADS"
)

// The gaps.
const (
	G1  Code = "G1_NO_LEAD"
	G2  Code = "G2_LEAD_VACANCY"
	G3  Code = "G3_LEAD_UNAVAILABLE"
	G8  Code = "G8_SHORT_TERM_SUPPORT"
	G9  Code = "G9_INCONSISTENT_SUPPORT"
	G13 Code = "G13_NO_WHANAU_MEMBER"
	G15 Code = "G15_SINGLE_AGENCY_NETWORK"
)
