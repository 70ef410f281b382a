package sharing

import (
	"cangraph/internal/desk"
	"cangraph/internal/fault"
	"cangraph/internal/sharing/law"
)

// partFields are the fields of the input that the law's objections are about.
var partFields = map[law.Part]string{
	law.AboutBasis: "basis", law.AboutPurpose: "purpose", law.AboutRequest: "informationRequestId", law.AboutGiver: "fromAgencyId",
	law.AboutReceiver: "toAgencyId", law.AboutConsultation: "consultationId", law.AboutConfidence: "confidenceConsent",
}

// object adds the law's objections.
func object(f *desk.Form, disclosure law.Disclosure, answering bool) {
	for _, o := range law.Object(disclosure) {
		field := partFields[o.About]
		if answering && (o.About == law.AboutGiver || o.About == law.AboutReceiver) {
			field = "informationRequestId"
		}
		f.Add(fault.Invalid, field, "%s", o.Message)
	}
}
