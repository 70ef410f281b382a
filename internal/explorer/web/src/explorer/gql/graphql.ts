/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A ground on which a viewer sees a child. */
export type AccessGround =
  /** Broke the glass: took access for a reason and for a time, and others were told. */
  | 'BREAK_GLASS'
  /** Directs the team of the child's network. */
  | 'DIRECTOR'
  /** Leads the child's network, beside a membership that counts today. */
  | 'LEAD'
  /** A membership of the child's network that counts today. */
  | 'MEMBERSHIP'
  /** Sits on the panel of the team of the child's network. */
  | 'PANEL'
  /** Decides on the child's referral, as director or panel of the team: knows the child itself, and nothing of what is around it, until the team has decided. */
  | 'REFERRAL'
  /** Is the child. */
  | 'SELF'
  /** Is an adult of the whānau in the child's network. */
  | 'WHANAU';

/** The rules, by the codes of the practice. */
export type FindingCode =
  /** The network has no Lead Professional: none yet, or none any more. */
  | 'G1_NO_LEAD'
  /** The network is between two Lead Professionals. */
  | 'G2_LEAD_VACANCY'
  /** The Lead Professional's employment or part in the team has ended. */
  | 'G3_LEAD_UNAVAILABLE'
  /** Several people know of a concern, and nobody owns it or does something about it. */
  | 'G4_UNOWNED_CONCERN'
  /** Nothing has been heard from a member for longer than their role allows. */
  | 'G5_SILENT_MEMBER'
  /** Nobody meets a need that an assessment found. */
  | 'G6_UNMET_NEED'
  /** An assessment found needs in a part of the child's life that no member's sector sees to. */
  | 'G7_BLIND_SPOT'
  /** Support that works through a relationship ended early, and not because its goal was met. */
  | 'G8_SHORT_TERM_SUPPORT'
  /** One kind of support came from many practitioners, or with breaks. */
  | 'G9_INCONSISTENT_SUPPORT'
  /** Something about the plan should have been done by now: an assessment, a part of one, a review, an activity, or telling child and whānau. */
  | 'G10_OVERDUE_STEP'
  /** No hui of several agencies was held for long; or a member missed the last ones. */
  | 'G11_NO_GROUP_HUI'
  /** What the child says has not been recorded in the present cycle of the plan. */
  | 'G12_NO_CHILD_VOICE'
  /** Nobody of the whānau is a member of the network. */
  | 'G13_NO_WHANAU_MEMBER'
  /** A practitioner who gives a service to the child, or in its home, is no member and has not been asked. */
  | 'G14_INVOLVED_NOT_INVITED'
  /** Only one agency that is not universal is around the child. */
  | 'G15_SINGLE_AGENCY_NETWORK'
  /** What one agency saw, or worries about, has not come to another for long. */
  | 'G16_UNSHARED_PICTURE'
  /** A question should have been answered by now. */
  | 'G17_UNANSWERED_REQUEST'
  /** Concerns of several agencies have grown more serious one after the other. */
  | 'G18_RISING_PATTERN'
  /** Nobody has seen the child for long. */
  | 'G19_CHILD_NOT_SEEN'
  /** A sibling in the same home has not been looked at by any assessment. */
  | 'G20_SIBLING_NOT_IN_VIEW'
  /** A practitioner works in networks without a safety check, training or supervision that holds. It is in `Practitioner.gaps`, around no child. */
  | 'G21_LAPSED_REQUIREMENT'
  /** No agreement of child or whānau to take part is in force. */
  | 'G22_CONSENT_LAPSED'
  /** Something has kept child or whānau from support for long. */
  | 'G23_BARRIER_OPEN'
  /** Two members have not met since both joined. */
  | 'G24_SILOED_PAIR'
  /** A practitioner asks for information mostly at one agency. It is in `Practitioner.gaps`, around no child. */
  | 'G25_SOURCE_CONCENTRATION'
  /** The network closes, and too few people stay with the child who are not paid for it. */
  | 'G26_NETWORK_WILL_NOT_LAST'
  /** Nothing has been heard about the child from anybody for long. */
  | 'G27_STALE_NETWORK'
  /** Two agencies give the child the same exclusive service. */
  | 'O1_DUPLICATE_SERVICE'
  /** Two services of one kind, meant for a household, reach one home. */
  | 'O2_DUPLICATE_WHANAU_SERVICE'
  /** Two practitioners of one agency give the child the same exclusive service. */
  | 'O3_SAME_AGENCY_DUPLICATE'
  /** One practitioner works with the child and a sibling: an opportunity to work with the whole family. */
  | 'O4_PRACTITIONER_ACROSS_SIBLINGS'
  /** One agency gives siblings the same service through different practitioners. */
  | 'O5_AGENCY_ACROSS_SIBLINGS_SPLIT'
  /** Two siblings have different Lead Professionals. */
  | 'O6_SIBLINGS_DIFFERENT_LEADS'
  /** Two practitioners of different agencies meet around many children: a strength, and a habit to be aware of. */
  | 'O7_REPEATED_PAIR'
  /** More agencies or practitioners around a child or whānau than a family can well deal with. */
  | 'O9_OVERLOAD'
  /** Two agencies assessed the same parts of the child's life, or used the same instrument, within a short time. */
  | 'O10_REPEATED_ASSESSMENT'
  /** The child, or an adult who comes with it, cannot be at two appointments, or has too many in a day. */
  | 'O11_APPOINTMENT_CLASH'
  /** A disagreement is open, observations have stood against each other for long, or two activities work against each other. */
  | 'O12_CONTRADICTORY_SUPPORT'
  /** Another record has the same names, in any order, and the same birth date or nearly: perhaps they are one child. Never certain: a person decides. */
  | 'O13_DUPLICATE_RECORD'
  /** Two leads of one network at once. Stored data cannot hold it: it is an error of import. */
  | 'O14_TWO_LEADS'
  /** Two plans of one child at once. Stored data cannot hold it: a child has one network at a time, and a network one plan. */
  | 'O15_MULTIPLE_PLANS';

/** Whether support is doubled or missing. */
export type FindingKind =
  /** Something that is missing. */
  | 'GAP'
  /** Support that is doubled, or that should be seen together. */
  | 'OVERLAP';

/** Which findings of a list come first. Those without a first day (O7, O13, G9) come last among their equals. */
export type FindingOrder =
  /** The oldest, then those that matter most. */
  | 'AGE'
  /** Those that matter most, then the oldest. */
  | 'SEVERITY';

/** Over which children findings are listed: give exactly one. */
export type FindingsIn = {
  /** The children around whom this agency is today, as far as the viewer sees them for casework. */
  agencyId?: string | number | null | undefined;
  /** True: the children with whom the viewer works today. */
  caseload?: boolean | null | undefined;
  /** The children of the open networks of this team, for its director and its panel. */
  teamId?: string | number | null | undefined;
  /** The children who belong to this whānau today, as far as the viewer sees them for casework, and the whānau as a whole. */
  whanauId?: string | number | null | undefined;
};

/** A language of labels and explanations. */
export type Lang =
  /** Plain English. */
  | 'EN'
  /** Te reo Māori. */
  | 'MI';

/** How much of a support network a viewer sees. */
export type NetworkView =
  /**
   * As the child and its whānau see it: who is there and what they do. Without findings, without the reasons that practitioners note
   * for joining, leaving and ending, and with the services for the child itself only.
   */
  | 'CHILD_SAFE'
  /** All of it, as practitioners see it. */
  | 'FULL';

/** What became of somebody or something since an earlier day. */
export type PictureChange =
  /** It was there, and is no longer. */
  | 'GONE'
  /** It is there, and was not. */
  | 'NEW'
  /** It was there, in whatever part, or nothing is compared. */
  | 'SAME';

/** For which room a picture is drawn. In either nothing is left out, and no name is laid over another, with as many people as there are. */
export type PictureShape =
  /** One below the other, 390 units broad: for phones. */
  | 'NARROW'
  /** For paper and large screens: around the child, or beside each other. */
  | 'WIDE';

/** What kind of picture of a network. */
export type PictureStyle =
  /**
   * The child, the adults recorded in its home and its siblings in the middle, and around them the other adults of the whānau and the network,
   * people of everyday life and the agencies with their people and services, by part of life. A broad line: something was heard from them in the last 28 days; a broken one: nothing for
   * long (G5); a crossed one: at odds with others (O12). The Lead Professional has a star, an empty chair stands for one who is missing. Numbers
   * on a full ground are overlaps, on an empty one gaps; lines run together where several overlap.
   */
  | 'ECOMAP'
  /**
   * The whānau of the child as it is recorded, by generations, the oldest at the top: a square for men and boys, a circle for women and girls, a diamond
   * where the gender is another or not recorded, as it is of all adults; with the age where the birth date may be seen. The child has a double
   * frame. Lines go from parents, tied to each other, to their children in the order of birth. A whole line with a broken one beside it is whāngai, a tie in full; broken ones are foster, step and half
   * relationships; the word stands beside each. Dotted outlines are the homes of the child. Adults of whom no such relationship is recorded stand below. In the child-safe view
   * it shows the people of the ecomap, and what they are to the child alone. A whānau of more than 150 people is refused as `LIMITED`. Agencies, practitioners and findings are not in it.
   */
  | 'GENOGRAM'
  /**
   * The support of the child in time, as the network of each day answers it to the same viewer: its networks, who led them, stood in or that nobody
   * did, and by agency memberships and services as bars, up to the day shown and what is planned after it. Days on which an overlap of the day shown
   * holds are shaded on the bars that it rests on, with its number beside them; what ended before that day is empty, what begins after it has
   * a broken edge. `GONE` is here what has ended since, also if it began since.
   */
  | 'TIMELINE';

/** How a finding is to be read. */
export type Polarity =
  /** Worth knowing; it asks for nothing. */
  | 'NEUTRAL'
  /** Something to build on. */
  | 'OPPORTUNITY'
  /** Something to put right, or to decide on. */
  | 'RISK';

/** What was decided about a finding: one of `FindingDecision`, or that the decision before was taken back. */
export type ReviewDecision =
  /** It is meant to be so. */
  | 'INTENDED'
  /** What is doubled becomes one. */
  | 'MERGE'
  /** Something will be done about it. */
  | 'RESOLVE'
  /** One of what is doubled ends. */
  | 'STOP'
  /** The decision before was taken back: the finding is open. */
  | 'WITHDRAWN';

/** A role, and what it lets its holder see. Nobody sees shielded children and sensitive services unless named for them. */
export type RoleKind =
  /** Administers a team: sees no child. */
  | 'ADMINISTRATOR'
  /** Analyses a team: sees no child. */
  | 'ANALYST'
  /** Audits a team: sees who saw its children, not the children. */
  | 'AUDITOR'
  /** A child: sees its own network in the child-safe view. */
  | 'CHILD'
  /** A service client: sees the directory, no child. */
  | 'CLIENT'
  /** Directs a team: sees the children of its open networks, their access log, and reviews broken glass. */
  | 'DIRECTOR'
  /** The Lead Professional of at least one child, beside a membership that counts today: also learns of its siblings that they exist, and who leads their networks. */
  | 'LEAD'
  /** Manages an agency: sees the load of its staff, no child. */
  | 'MANAGER'
  /** A member of the network of at least one child whose membership counts today: sees these children. */
  | 'MEMBER'
  /** Manages or supervises practitioners: sees their load, no child. */
  | 'OVERSEER'
  /** Sits on the panel of a team: sees the children of its open networks. */
  | 'PANEL_MEMBER'
  /** An adult of the whānau in a child's network: sees that network in the child-safe view. */
  | 'WHANAU';

/** How much a finding matters. */
export type Severity =
  /** To be dealt with now. */
  | 'HIGH'
  /** Good to know. */
  | 'LOW'
  /** To be looked at. */
  | 'MODERATE';

export type AboutChildFragment = { name: string, familyName: string, birth: { age: number | null } | null, access: { through: Array<AccessGround>, expiresAt: string | null }, about: { acceptedOn: string | null, team: { name: string, nameMi: string | null } | null, leadProfessional: { since: string, practitioner: { name: string }, agency: { name: string } | null } | null } };

export type ChildPictureQueryVariables = Exact<{
  id: string | number;
  asAt?: string | null | undefined;
  comparedWith?: string | null | undefined;
  style: PictureStyle;
  shape: PictureShape;
  findings: boolean;
  lang: Lang;
}>;


export type ChildPictureQuery = { child: { name: string, familyName: string, network: { view: NetworkView, picture: { svg: string, altText: string, rows: Array<{ id: string | null, part: string, name: string, agency: string | null, role: string, lead: boolean, since: string | null, until: string | null, change: PictureChange }> }, overlaps?: Array<{ key: string, code: FindingCode, kind: FindingKind, severity: Severity, polarity: Polarity, since: string | null, explanation: string, review: { decision: ReviewDecision, reason: string } | null, evidence: Array<
          | { __typename: 'Activity', id: string }
          | { __typename: 'Agency', id: string, name: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Assessment', id: string }
          | { __typename: 'AssessmentContribution', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'Child', id: string, name: string }
          | { __typename: 'Concern', id: string }
          | { __typename: 'Disagreement', id: string }
          | { __typename: 'Hui', id: string }
          | { __typename: 'InformationRequest', id: string }
          | { __typename: 'Need', id: string }
          | { __typename: 'Network', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'ParticipationConsent', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'PlanVersion', id: string }
          | { __typename: 'Practitioner', id: string, name: string }
          | { __typename: 'SafetyCheck', id: string }
          | { __typename: 'ServiceProvision', id: string, since: string, until: string | null, type: { name: string, nameMi: string | null }, agency: { id: string, name: string }, practitioner: { id: string, name: string } | null }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Supervision', id: string }
          | { __typename: 'TrainingModule', id: string }
          | { __typename: 'UpdateRequest', id: string }
          | { __typename: 'Whanau', id: string, whanauName: string }
        > }>, gaps?: Array<{ key: string, code: FindingCode, kind: FindingKind, severity: Severity, polarity: Polarity, since: string | null, explanation: string, review: { decision: ReviewDecision, reason: string } | null, evidence: Array<
          | { __typename: 'Activity', id: string }
          | { __typename: 'Agency', id: string, name: string }
          | { __typename: 'Appointment', id: string }
          | { __typename: 'Assessment', id: string }
          | { __typename: 'AssessmentContribution', id: string }
          | { __typename: 'Barrier', id: string }
          | { __typename: 'Child', id: string, name: string }
          | { __typename: 'Concern', id: string }
          | { __typename: 'Disagreement', id: string }
          | { __typename: 'Hui', id: string }
          | { __typename: 'InformationRequest', id: string }
          | { __typename: 'Need', id: string }
          | { __typename: 'Network', id: string }
          | { __typename: 'Observation', id: string }
          | { __typename: 'ParticipationConsent', id: string }
          | { __typename: 'PlanReview', id: string }
          | { __typename: 'PlanVersion', id: string }
          | { __typename: 'Practitioner', id: string, name: string }
          | { __typename: 'SafetyCheck', id: string }
          | { __typename: 'ServiceProvision', id: string, since: string, until: string | null, type: { name: string, nameMi: string | null }, agency: { id: string, name: string }, practitioner: { id: string, name: string } | null }
          | { __typename: 'ServiceRequest', id: string }
          | { __typename: 'Supervision', id: string }
          | { __typename: 'TrainingModule', id: string }
          | { __typename: 'UpdateRequest', id: string }
          | { __typename: 'Whanau', id: string, whanauName: string }
        > }> }, birth: { age: number | null } | null, access: { through: Array<AccessGround>, expiresAt: string | null }, about: { acceptedOn: string | null, team: { name: string, nameMi: string | null } | null, leadProfessional: { since: string, practitioner: { name: string }, agency: { name: string } | null } | null } } | null, findingRules: Array<{ code: FindingCode, title: string }>, codeLists: Array<{ codes: Array<{ code: string, name: string | null }> }> };

export type ChildrenQueryVariables = Exact<{
  name?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ChildrenQuery = { children: { totalCount: number, pageInfo: { endCursor: string | null }, nodes: Array<{ id: string, name: string, familyName: string, birth: { age: number | null } | null, network: { team: { name: string, nameMi: string | null } | null, leadProfessional: { practitioner: { name: string } } | null } }> } };

export type FoundFragment = { key: string, code: FindingCode, kind: FindingKind, severity: Severity, polarity: Polarity, since: string | null, explanation: string, review: { decision: ReviewDecision, reason: string } | null, evidence: Array<
    | { __typename: 'Activity', id: string }
    | { __typename: 'Agency', id: string, name: string }
    | { __typename: 'Appointment', id: string }
    | { __typename: 'Assessment', id: string }
    | { __typename: 'AssessmentContribution', id: string }
    | { __typename: 'Barrier', id: string }
    | { __typename: 'Child', id: string, name: string }
    | { __typename: 'Concern', id: string }
    | { __typename: 'Disagreement', id: string }
    | { __typename: 'Hui', id: string }
    | { __typename: 'InformationRequest', id: string }
    | { __typename: 'Need', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'Observation', id: string }
    | { __typename: 'ParticipationConsent', id: string }
    | { __typename: 'PlanReview', id: string }
    | { __typename: 'PlanVersion', id: string }
    | { __typename: 'Practitioner', id: string, name: string }
    | { __typename: 'SafetyCheck', id: string }
    | { __typename: 'ServiceProvision', id: string, since: string, until: string | null, type: { name: string, nameMi: string | null }, agency: { id: string, name: string }, practitioner: { id: string, name: string } | null }
    | { __typename: 'ServiceRequest', id: string }
    | { __typename: 'Supervision', id: string }
    | { __typename: 'TrainingModule', id: string }
    | { __typename: 'UpdateRequest', id: string }
    | { __typename: 'Whanau', id: string, whanauName: string }
  > };

export type NamesFragment = { findingRules: Array<{ code: FindingCode, title: string }>, codeLists: Array<{ codes: Array<{ code: string, name: string | null }> }> };

export type OpenFindingsQueryVariables = Exact<{
  in: FindingsIn;
  kind?: FindingKind | null | undefined;
  orderBy: FindingOrder;
  first: number;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type OpenFindingsQuery = { findings: { totalCount: number, pageInfo: { endCursor: string | null }, nodes: Array<{ key: string, code: FindingCode, kind: FindingKind, severity: Severity, polarity: Polarity, since: string | null, explanation: string, child: { id: string, name: string } | null, whanau: { name: string } | null, review: { decision: ReviewDecision, reason: string } | null, evidence: Array<
        | { __typename: 'Activity', id: string }
        | { __typename: 'Agency', id: string, name: string }
        | { __typename: 'Appointment', id: string }
        | { __typename: 'Assessment', id: string }
        | { __typename: 'AssessmentContribution', id: string }
        | { __typename: 'Barrier', id: string }
        | { __typename: 'Child', id: string, name: string }
        | { __typename: 'Concern', id: string }
        | { __typename: 'Disagreement', id: string }
        | { __typename: 'Hui', id: string }
        | { __typename: 'InformationRequest', id: string }
        | { __typename: 'Need', id: string }
        | { __typename: 'Network', id: string }
        | { __typename: 'Observation', id: string }
        | { __typename: 'ParticipationConsent', id: string }
        | { __typename: 'PlanReview', id: string }
        | { __typename: 'PlanVersion', id: string }
        | { __typename: 'Practitioner', id: string, name: string }
        | { __typename: 'SafetyCheck', id: string }
        | { __typename: 'ServiceProvision', id: string, since: string, until: string | null, type: { name: string, nameMi: string | null }, agency: { id: string, name: string }, practitioner: { id: string, name: string } | null }
        | { __typename: 'ServiceRequest', id: string }
        | { __typename: 'Supervision', id: string }
        | { __typename: 'TrainingModule', id: string }
        | { __typename: 'UpdateRequest', id: string }
        | { __typename: 'Whanau', id: string, whanauName: string }
      > }> }, findingRules: Array<{ code: FindingCode, title: string }>, codeLists: Array<{ codes: Array<{ code: string, name: string | null }> }> };

export type RolesQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesQuery = { me: { roles: Array<{ kind: RoleKind, team: { id: string, name: string, nameMi: string | null } | null }> } };

export type DrawingFragment = { svg: string, altText: string, rows: Array<{ id: string | null, part: string, name: string, agency: string | null, role: string, lead: boolean, since: string | null, until: string | null, change: PictureChange }> };

export type SideFragment = { leadProfessional: { practitioner: { name: string } } | null, agencies: Array<{ agency: { id: string, name: string }, practitioners: Array<{ id: string, name: string }>, services: Array<{ id: string, type: { name: string, nameMi: string | null } }> }> };

export type SiblingsSideBySideQueryVariables = Exact<{
  id: string | number;
  asAt?: string | null | undefined;
}>;


export type SiblingsSideBySideQuery = { child: { name: string, familyName: string, network: { siblings: Array<{ child: { id: string, name: string, network: { leadProfessional: { practitioner: { name: string } } | null, agencies: Array<{ agency: { id: string, name: string }, practitioners: Array<{ id: string, name: string }>, services: Array<{ id: string, type: { name: string, nameMi: string | null } }> }> } } | null, leadProfessional: { practitioner: { name: string } } | null }>, leadProfessional: { practitioner: { name: string } } | null, agencies: Array<{ agency: { id: string, name: string }, practitioners: Array<{ id: string, name: string }>, services: Array<{ id: string, type: { name: string, nameMi: string | null } }> }> }, birth: { age: number | null } | null, access: { through: Array<AccessGround>, expiresAt: string | null }, about: { acceptedOn: string | null, team: { name: string, nameMi: string | null } | null, leadProfessional: { since: string, practitioner: { name: string }, agency: { name: string } | null } | null } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AboutChildFragmentDoc = new TypedDocumentString(`
    fragment AboutChild on Child {
  name
  familyName
  birth {
    age(asAt: $asAt)
  }
  access {
    through
    expiresAt
  }
  about: network(asAt: $asAt) {
    acceptedOn
    team {
      name
      nameMi
    }
    leadProfessional {
      since
      practitioner {
        name
      }
      agency {
        name
      }
    }
  }
}
    `, {"fragmentName":"AboutChild"}) as unknown as TypedDocumentString<AboutChildFragment, unknown>;
export const FoundFragmentDoc = new TypedDocumentString(`
    fragment Found on Finding {
  key
  code
  kind
  severity
  polarity
  since
  explanation(lang: $lang)
  review {
    decision
    reason
  }
  evidence {
    __typename
    ... on Node {
      id
    }
    ... on Child {
      name
    }
    ... on Practitioner {
      name
    }
    ... on Agency {
      name
    }
    ... on Whanau {
      whanauName: name
    }
    ... on ServiceProvision {
      since
      until
      type {
        name
        nameMi
      }
      agency {
        id
        name
      }
      practitioner {
        id
        name
      }
    }
  }
}
    `, {"fragmentName":"Found"}) as unknown as TypedDocumentString<FoundFragment, unknown>;
export const NamesFragmentDoc = new TypedDocumentString(`
    fragment Names on Query {
  findingRules {
    code
    title(lang: $lang)
  }
  codeLists(names: ["Severity"]) {
    codes {
      code
      name(lang: $lang)
    }
  }
}
    `, {"fragmentName":"Names"}) as unknown as TypedDocumentString<NamesFragment, unknown>;
export const DrawingFragmentDoc = new TypedDocumentString(`
    fragment Drawing on Picture {
  svg
  altText
  rows {
    id
    part
    name
    agency
    role
    lead
    since
    until
    change
  }
}
    `, {"fragmentName":"Drawing"}) as unknown as TypedDocumentString<DrawingFragment, unknown>;
export const SideFragmentDoc = new TypedDocumentString(`
    fragment Side on SupportNetwork {
  leadProfessional {
    practitioner {
      name
    }
  }
  agencies {
    agency {
      id
      name
    }
    practitioners {
      id
      name
    }
    services {
      id
      type {
        name
        nameMi
      }
    }
  }
}
    `, {"fragmentName":"Side"}) as unknown as TypedDocumentString<SideFragment, unknown>;
export const ChildPictureDocument = new TypedDocumentString(`
    query ChildPicture($id: ID!, $asAt: Date, $comparedWith: Date, $style: PictureStyle!, $shape: PictureShape!, $findings: Boolean!, $lang: Lang!) {
  child(id: $id) {
    ...AboutChild
    network(asAt: $asAt) {
      view
      picture(style: $style, shape: $shape, lang: $lang, comparedWith: $comparedWith) {
        ...Drawing
      }
      overlaps @include(if: $findings) {
        ...Found
      }
      gaps @include(if: $findings) {
        ...Found
      }
    }
  }
  ...Names
}
    fragment AboutChild on Child {
  name
  familyName
  birth {
    age(asAt: $asAt)
  }
  access {
    through
    expiresAt
  }
  about: network(asAt: $asAt) {
    acceptedOn
    team {
      name
      nameMi
    }
    leadProfessional {
      since
      practitioner {
        name
      }
      agency {
        name
      }
    }
  }
}
fragment Found on Finding {
  key
  code
  kind
  severity
  polarity
  since
  explanation(lang: $lang)
  review {
    decision
    reason
  }
  evidence {
    __typename
    ... on Node {
      id
    }
    ... on Child {
      name
    }
    ... on Practitioner {
      name
    }
    ... on Agency {
      name
    }
    ... on Whanau {
      whanauName: name
    }
    ... on ServiceProvision {
      since
      until
      type {
        name
        nameMi
      }
      agency {
        id
        name
      }
      practitioner {
        id
        name
      }
    }
  }
}
fragment Names on Query {
  findingRules {
    code
    title(lang: $lang)
  }
  codeLists(names: ["Severity"]) {
    codes {
      code
      name(lang: $lang)
    }
  }
}
fragment Drawing on Picture {
  svg
  altText
  rows {
    id
    part
    name
    agency
    role
    lead
    since
    until
    change
  }
}`) as unknown as TypedDocumentString<ChildPictureQuery, ChildPictureQueryVariables>;
export const ChildrenDocument = new TypedDocumentString(`
    query Children($name: String, $first: Int!, $after: String) {
  children(filter: {name: $name}, first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      id
      name
      familyName
      birth {
        age
      }
      network {
        team {
          name
          nameMi
        }
        leadProfessional {
          practitioner {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChildrenQuery, ChildrenQueryVariables>;
export const OpenFindingsDocument = new TypedDocumentString(`
    query OpenFindings($in: FindingsIn!, $kind: FindingKind, $orderBy: FindingOrder!, $first: Int!, $after: String, $lang: Lang!) {
  findings(
    in: $in
    filter: {kind: $kind}
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      endCursor
    }
    nodes {
      ...Found
      child {
        id
        name
      }
      whanau {
        name
      }
    }
  }
  ...Names
}
    fragment Found on Finding {
  key
  code
  kind
  severity
  polarity
  since
  explanation(lang: $lang)
  review {
    decision
    reason
  }
  evidence {
    __typename
    ... on Node {
      id
    }
    ... on Child {
      name
    }
    ... on Practitioner {
      name
    }
    ... on Agency {
      name
    }
    ... on Whanau {
      whanauName: name
    }
    ... on ServiceProvision {
      since
      until
      type {
        name
        nameMi
      }
      agency {
        id
        name
      }
      practitioner {
        id
        name
      }
    }
  }
}
fragment Names on Query {
  findingRules {
    code
    title(lang: $lang)
  }
  codeLists(names: ["Severity"]) {
    codes {
      code
      name(lang: $lang)
    }
  }
}`) as unknown as TypedDocumentString<OpenFindingsQuery, OpenFindingsQueryVariables>;
export const RolesDocument = new TypedDocumentString(`
    query Roles {
  me {
    roles {
      kind
      team {
        id
        name
        nameMi
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RolesQuery, RolesQueryVariables>;
export const SiblingsSideBySideDocument = new TypedDocumentString(`
    query SiblingsSideBySide($id: ID!, $asAt: Date) {
  child(id: $id) {
    ...AboutChild
    network(asAt: $asAt) {
      ...Side
      siblings {
        child {
          id
          name
          network(asAt: $asAt) {
            ...Side
          }
        }
        leadProfessional {
          practitioner {
            name
          }
        }
      }
    }
  }
}
    fragment AboutChild on Child {
  name
  familyName
  birth {
    age(asAt: $asAt)
  }
  access {
    through
    expiresAt
  }
  about: network(asAt: $asAt) {
    acceptedOn
    team {
      name
      nameMi
    }
    leadProfessional {
      since
      practitioner {
        name
      }
      agency {
        name
      }
    }
  }
}
fragment Side on SupportNetwork {
  leadProfessional {
    practitioner {
      name
    }
  }
  agencies {
    agency {
      id
      name
    }
    practitioners {
      id
      name
    }
    services {
      id
      type {
        name
        nameMi
      }
    }
  }
}`) as unknown as TypedDocumentString<SiblingsSideBySideQuery, SiblingsSideBySideQueryVariables>;