package graph

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"cangraph/graph/generated"
	"cangraph/internal/audit"
	"cangraph/internal/breakglass"
	"cangraph/internal/calendar"
	"cangraph/internal/directory"
	"cangraph/internal/gqlhttp"
	"cangraph/internal/lead"
	"cangraph/internal/network"
	"cangraph/internal/page"
	"cangraph/internal/sharing"
	"cangraph/internal/store"
	"cangraph/internal/viewer"
)

// Options are the choices a server has.
type Options struct {
	Production bool             // introspection off, validation messages masked
	Logger     *slog.Logger     // nil: slog.Default
	Now        func() time.Time // nil: time.Now; read once for each request
	// Authenticate says who sent a request, or refuses it: with a fault of code
	// Unauthenticated, which is answered with status 401. It is needed.
	Authenticate func(*http.Request) (viewer.Viewer, error)
}

// NewHandler returns the GraphQL endpoint of a migrated database. Errors: nothing says
// who sends a request; the database's.
func NewHandler(ctx context.Context, s *store.Store, opts Options) (http.Handler, error) {
	if opts.Authenticate == nil {
		return nil, errors.New("say who sends a request: nobody may read without being known")
	}
	if opts.Now == nil {
		opts.Now = time.Now
	}
	sealer, err := newSealer(ctx, s)
	if err != nil {
		return nil, err
	}
	d := directory.New(s, sealer)
	networks := network.New(network.NewSQL(s), s, sealer)
	resolver := &Resolver{
		directory: d,
		networks:  networks,
		glass:     breakglass.New(s),
		ledger:    sharing.New(s, d),
		leads:     lead.New(s, d, networks),
		store:     s,
		sealer:    sealer,
	}
	asked := &request{store: s, log: audit.NewLog(s), opts: opts}
	server := gqlhttp.New(generated.NewExecutableSchema(generated.Config{Resolvers: resolver}), gqlhttp.Options{
		Production:     opts.Production,
		Logger:         opts.Logger,
		Scalars:        map[string]gqlhttp.Scalar{"Date": isDate},
		Prices:         prices,
		ErrorPresenter: present,
		BeforeAnswer:   asked.record,
	})
	server.Use(asked)
	return asked.identify(server), nil
}

// prices are what reading costs, in fields: what is around one child takes as long as
// some 200 of them, and its overlaps as long as twice that again. A change waits for the
// one writer there is, and shows what became of it in a session of its own.
var prices = map[string]gqlhttp.Price{
	"Query.children":                        {Once: 100, PerItem: 2},
	"Query.practitioners":                   {Once: 100, PerItem: 2},
	"Query.agencies":                        {Once: 100, PerItem: 2},
	"Query.me":                              {Once: 100},
	"Query.accessLog":                       {Once: 100, PerItem: 2},
	"AccessLogConnection.totalCount":        {Once: 300},
	"Query.notices":                         {Once: 100},
	"Query.breakGlassReviews":               {Once: 100},
	"Query.sharingAdvice":                   {Once: 300},
	"Query.informationRequests":             {Once: 100, PerItem: 10},
	"Mutation.answerInformationRequest":     {Once: 500},
	"Mutation.breakGlass":                   {Once: 500},
	"Mutation.fulfilNotificationDuty":       {Once: 500},
	"Mutation.recordConsultation":           {Once: 500},
	"Mutation.recordDisclosure":             {Once: 500},
	"Mutation.recordParticipationConsent":   {Once: 500},
	"Mutation.requestInformation":           {Once: 500},
	"Mutation.reviewBreakGlass":             {Once: 500},
	"Mutation.signOut":                      {Once: 500},
	"Mutation.withdrawParticipationConsent": {Once: 500},
	"Mutation.referChild":                   {Once: 500},
	"Mutation.triageReferral":               {Once: 500},
	"Mutation.recordPanelDecision":          {Once: 500},
	"Mutation.proposeLead":                  {Once: 500},
	"Mutation.withdrawLeadProposal":         {Once: 500},
	"Mutation.requestAvailability":          {Once: 500},
	"Mutation.answerAvailability":           {Once: 500},
	"Mutation.confirmLead":                  {Once: 500},
	"Mutation.changeLead":                   {Once: 500},
	"Mutation.assignLeadToSiblings":         {Once: 1000},
	"Mutation.recordLeadPreference":         {Once: 500},
	"Mutation.recordCompetency":             {Once: 500},
	"Query.referrals":                       {Once: 100, PerItem: 10},
	"Query.availabilityRequests":            {Once: 100, PerItem: 10},
	"Query.leadCandidates":                  {Once: 500},
	"Referral.decision":                     {Once: 20},
	"Practitioner.competencies":             {Once: 20},
	"Child.leading":                         {Once: 20},
	"ChildLeading.status":                   {Once: 100},
	"ChildLeading.referrals":                {Once: 100, PerItem: 10},
	"ChildLeading.panelDecisions":           {Once: 100, PerItem: 10},
	"ChildLeading.proposals":                {Once: 100, PerItem: 10},
	"ChildLeading.preferences":              {Once: 100, PerItem: 10},
	"ChildConnection.totalCount":            {Once: 300},
	"PractitionerConnection.totalCount":     {Once: 300},
	"AgencyConnection.totalCount":           {Once: 300},
	"Child.network":                         {Once: 200},
	"Child.sharing":                         {Once: 20},
	"ChildSharing.disclosures":              {Once: 100, PerItem: 10},
	"ChildSharing.consultations":            {Once: 100, PerItem: 10},
	"ChildSharing.informationRequests":      {Once: 100, PerItem: 10},
	"ChildSharing.notificationDuties":       {Once: 100, PerItem: 10},
	"ChildSharing.participationConsents":    {Once: 100, PerItem: 10},
	"Whanau.network":                        {Once: 1500},
	"Practitioner.networks":                 {Once: 500, PerItem: 200},
	"Practitioner.oversight":                {Once: 10},
	"Agency.networks":                       {Once: 500, PerItem: 200},
	"SupportNetworkConnection.totalCount":   {Once: 500},
	"SupportNetwork.brokered":               {Once: 10},
	"SupportNetwork.overlaps":               {Once: 400},
	"SupportNetwork.gaps":                   {Once: 20},
	"WhanauNetwork.overlaps":                {Once: 3000},
	"WhanauNetwork.gaps":                    {Once: 200},
}

// isDate checks a value of the scalar Date.
func isDate(value any) error {
	var day calendar.Date
	return day.UnmarshalGQL(value)
}

// newSealer returns the sealer of cursors with the key of the database.
func newSealer(ctx context.Context, s *store.Store) (*page.Sealer, error) {
	fresh := make([]byte, page.KeySize)
	rand.Read(fresh) // never fails (crypto/rand)
	noted, err := s.MarkOnce(ctx, "cursor_key", base64.StdEncoding.EncodeToString(fresh))
	if err != nil {
		return nil, fmt.Errorf("read the key of cursors: %w", err)
	}
	key, err := base64.StdEncoding.DecodeString(noted)
	if err != nil {
		return nil, fmt.Errorf("decode the key of cursors: %w", err)
	}
	return page.NewSealer(key)
}
