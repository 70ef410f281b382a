package law

import (
	"testing"

	"cangraph/internal/calendar"
)

func TestBasesHoldOnTheirDays(t *testing.T) {
	for _, tt := range []struct {
		code BasisCode
		on   calendar.Date
		want string // the version, empty when there is none
	}{
		{Section66C, calendar.Of(2019, 6, 30), ""},
		{Section66C, calendar.Of(2019, 7, 1), "2019-07-01"},
		{Section66, today, "2019-07-01"},
		{TeamAgreement, calendar.Of(2015, 7, 1), ""},
		{TeamAgreement, calendar.Of(2015, 7, 2), "2015-07-02"},
		{PrivacyIPP11, calendar.Of(2020, 11, 30), ""},
		{PrivacyIPP11, today, "2020-12-01"},
		{"CONSENT_TO_TAKE_PART", today, ""},
		{"", today, ""},
	} {
		if b, ok := BasisOn(tt.code, tt.on); b.Version != tt.want || ok != (tt.want != "") {
			t.Errorf("%s on %v: version %q", tt.code, tt.on, b.Version)
		}
	}
}

func TestVersionsOfABasisDoNotOverlap(t *testing.T) {
	for i, a := range Bases {
		for _, b := range Bases[:i] {
			if a.Code == b.Code && a.Period.Overlaps(b.Period) {
				t.Errorf("two versions of %s hold on one day", a.Code)
			}
		}
	}
}

func TestWhatSection66RequiresIsDeclinedForPrivilegeOrNotHeld(t *testing.T) {
	for _, ground := range append(DeclineGrounds, "CONFIDENTIAL", "") {
		known := ground != "CONFIDENTIAL" && ground != ""
		if is := MayDecline(Section66C, ground); is != known {
			t.Errorf("66C on %q: %v", ground, is)
		}
		if is, want := MayDecline(Section66, ground), ground == "LEGAL_PRIVILEGE" || ground == "NOT_HELD"; is != want {
			t.Errorf("66 on %q: %v", ground, is)
		}
	}
}
