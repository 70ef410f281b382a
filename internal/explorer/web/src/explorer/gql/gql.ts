/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ChildPicture($id: ID!, $asAt: Date, $comparedWith: Date, $style: PictureStyle!, $shape: PictureShape!, $findings: Boolean!, $lang: Lang!) {\n    child(id: $id) {\n      ...AboutChild\n      network(asAt: $asAt) {\n        view\n        picture(style: $style, shape: $shape, lang: $lang, comparedWith: $comparedWith) {\n          ...Drawing\n        }\n        overlaps @include(if: $findings) {\n          ...Found\n        }\n        gaps @include(if: $findings) {\n          ...Found\n        }\n      }\n    }\n    ...Names\n  }\n": typeof types.ChildPictureDocument,
    "\n  fragment AboutChild on Child {\n    name\n    familyName\n    birth {\n      age(asAt: $asAt)\n    }\n    access {\n      through\n      expiresAt\n    }\n    about: network(asAt: $asAt) {\n      acceptedOn\n      team {\n        name\n        nameMi\n      }\n      leadProfessional {\n        since\n        practitioner {\n          name\n        }\n        agency {\n          name\n        }\n      }\n    }\n  }\n": typeof types.AboutChildFragmentDoc,
    "\n  query Children($name: String, $first: Int!, $after: String) {\n    children(filter: { name: $name }, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n      }\n      nodes {\n        id\n        name\n        familyName\n        birth {\n          age\n        }\n        network {\n          team {\n            name\n            nameMi\n          }\n          leadProfessional {\n            practitioner {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ChildrenDocument,
    "\n  fragment Found on Finding {\n    key\n    code\n    kind\n    severity\n    polarity\n    since\n    explanation(lang: $lang)\n    review {\n      decision\n      reason\n    }\n    evidence {\n      __typename\n      ... on Node {\n        id\n      }\n      ... on Child {\n        name\n      }\n      ... on Practitioner {\n        name\n      }\n      ... on Agency {\n        name\n      }\n      ... on Whanau {\n        whanauName: name\n      }\n      ... on ServiceProvision {\n        since\n        until\n        type {\n          name\n          nameMi\n        }\n        agency {\n          id\n          name\n        }\n        practitioner {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.FoundFragmentDoc,
    "\n  fragment Names on Query {\n    findingRules {\n      code\n      title(lang: $lang)\n    }\n    codeLists(names: [\"Severity\"]) {\n      codes {\n        code\n        name(lang: $lang)\n      }\n    }\n  }\n": typeof types.NamesFragmentDoc,
    "\n  query OpenFindings($in: FindingsIn!, $kind: FindingKind, $orderBy: FindingOrder!, $first: Int!, $after: String, $lang: Lang!) {\n    findings(in: $in, filter: { kind: $kind }, orderBy: $orderBy, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n      }\n      nodes {\n        ...Found\n        child {\n          id\n          name\n        }\n        whanau {\n          name\n        }\n      }\n    }\n    ...Names\n  }\n": typeof types.OpenFindingsDocument,
    "\n  query Roles {\n    me {\n      roles {\n        kind\n        team {\n          id\n          name\n          nameMi\n        }\n      }\n    }\n  }\n": typeof types.RolesDocument,
    "\n  fragment Drawing on Picture {\n    svg\n    altText\n    rows {\n      id\n      part\n      name\n      agency\n      role\n      lead\n      since\n      until\n      change\n    }\n  }\n": typeof types.DrawingFragmentDoc,
    "\n  query SiblingsSideBySide($id: ID!, $asAt: Date) {\n    child(id: $id) {\n      ...AboutChild\n      network(asAt: $asAt) {\n        ...Side\n        siblings {\n          child {\n            id\n            name\n            network(asAt: $asAt) {\n              ...Side\n            }\n          }\n          leadProfessional {\n            practitioner {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.SiblingsSideBySideDocument,
    "\n  fragment Side on SupportNetwork {\n    leadProfessional {\n      practitioner {\n        name\n      }\n    }\n    agencies {\n      agency {\n        id\n        name\n      }\n      practitioners {\n        id\n        name\n      }\n      services {\n        id\n        type {\n          name\n          nameMi\n        }\n      }\n    }\n  }\n": typeof types.SideFragmentDoc,
};
const documents: Documents = {
    "\n  query ChildPicture($id: ID!, $asAt: Date, $comparedWith: Date, $style: PictureStyle!, $shape: PictureShape!, $findings: Boolean!, $lang: Lang!) {\n    child(id: $id) {\n      ...AboutChild\n      network(asAt: $asAt) {\n        view\n        picture(style: $style, shape: $shape, lang: $lang, comparedWith: $comparedWith) {\n          ...Drawing\n        }\n        overlaps @include(if: $findings) {\n          ...Found\n        }\n        gaps @include(if: $findings) {\n          ...Found\n        }\n      }\n    }\n    ...Names\n  }\n": types.ChildPictureDocument,
    "\n  fragment AboutChild on Child {\n    name\n    familyName\n    birth {\n      age(asAt: $asAt)\n    }\n    access {\n      through\n      expiresAt\n    }\n    about: network(asAt: $asAt) {\n      acceptedOn\n      team {\n        name\n        nameMi\n      }\n      leadProfessional {\n        since\n        practitioner {\n          name\n        }\n        agency {\n          name\n        }\n      }\n    }\n  }\n": types.AboutChildFragmentDoc,
    "\n  query Children($name: String, $first: Int!, $after: String) {\n    children(filter: { name: $name }, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n      }\n      nodes {\n        id\n        name\n        familyName\n        birth {\n          age\n        }\n        network {\n          team {\n            name\n            nameMi\n          }\n          leadProfessional {\n            practitioner {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ChildrenDocument,
    "\n  fragment Found on Finding {\n    key\n    code\n    kind\n    severity\n    polarity\n    since\n    explanation(lang: $lang)\n    review {\n      decision\n      reason\n    }\n    evidence {\n      __typename\n      ... on Node {\n        id\n      }\n      ... on Child {\n        name\n      }\n      ... on Practitioner {\n        name\n      }\n      ... on Agency {\n        name\n      }\n      ... on Whanau {\n        whanauName: name\n      }\n      ... on ServiceProvision {\n        since\n        until\n        type {\n          name\n          nameMi\n        }\n        agency {\n          id\n          name\n        }\n        practitioner {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.FoundFragmentDoc,
    "\n  fragment Names on Query {\n    findingRules {\n      code\n      title(lang: $lang)\n    }\n    codeLists(names: [\"Severity\"]) {\n      codes {\n        code\n        name(lang: $lang)\n      }\n    }\n  }\n": types.NamesFragmentDoc,
    "\n  query OpenFindings($in: FindingsIn!, $kind: FindingKind, $orderBy: FindingOrder!, $first: Int!, $after: String, $lang: Lang!) {\n    findings(in: $in, filter: { kind: $kind }, orderBy: $orderBy, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n      }\n      nodes {\n        ...Found\n        child {\n          id\n          name\n        }\n        whanau {\n          name\n        }\n      }\n    }\n    ...Names\n  }\n": types.OpenFindingsDocument,
    "\n  query Roles {\n    me {\n      roles {\n        kind\n        team {\n          id\n          name\n          nameMi\n        }\n      }\n    }\n  }\n": types.RolesDocument,
    "\n  fragment Drawing on Picture {\n    svg\n    altText\n    rows {\n      id\n      part\n      name\n      agency\n      role\n      lead\n      since\n      until\n      change\n    }\n  }\n": types.DrawingFragmentDoc,
    "\n  query SiblingsSideBySide($id: ID!, $asAt: Date) {\n    child(id: $id) {\n      ...AboutChild\n      network(asAt: $asAt) {\n        ...Side\n        siblings {\n          child {\n            id\n            name\n            network(asAt: $asAt) {\n              ...Side\n            }\n          }\n          leadProfessional {\n            practitioner {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n": types.SiblingsSideBySideDocument,
    "\n  fragment Side on SupportNetwork {\n    leadProfessional {\n      practitioner {\n        name\n      }\n    }\n    agencies {\n      agency {\n        id\n        name\n      }\n      practitioners {\n        id\n        name\n      }\n      services {\n        id\n        type {\n          name\n          nameMi\n        }\n      }\n    }\n  }\n": types.SideFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChildPicture($id: ID!, $asAt: Date, $comparedWith: Date, $style: PictureStyle!, $shape: PictureShape!, $findings: Boolean!, $lang: Lang!) {\n    child(id: $id) {\n      ...AboutChild\n      network(asAt: $asAt) {\n        view\n        picture(style: $style, shape: $shape, lang: $lang, comparedWith: $comparedWith) {\n          ...Drawing\n        }\n        overlaps @include(if: $findings) {\n          ...Found\n        }\n        gaps @include(if: $findings) {\n          ...Found\n        }\n      }\n    }\n    ...Names\n  }\n"): typeof import('./graphql').ChildPictureDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AboutChild on Child {\n    name\n    familyName\n    birth {\n      age(asAt: $asAt)\n    }\n    access {\n      through\n      expiresAt\n    }\n    about: network(asAt: $asAt) {\n      acceptedOn\n      team {\n        name\n        nameMi\n      }\n      leadProfessional {\n        since\n        practitioner {\n          name\n        }\n        agency {\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').AboutChildFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Children($name: String, $first: Int!, $after: String) {\n    children(filter: { name: $name }, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n      }\n      nodes {\n        id\n        name\n        familyName\n        birth {\n          age\n        }\n        network {\n          team {\n            name\n            nameMi\n          }\n          leadProfessional {\n            practitioner {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ChildrenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Found on Finding {\n    key\n    code\n    kind\n    severity\n    polarity\n    since\n    explanation(lang: $lang)\n    review {\n      decision\n      reason\n    }\n    evidence {\n      __typename\n      ... on Node {\n        id\n      }\n      ... on Child {\n        name\n      }\n      ... on Practitioner {\n        name\n      }\n      ... on Agency {\n        name\n      }\n      ... on Whanau {\n        whanauName: name\n      }\n      ... on ServiceProvision {\n        since\n        until\n        type {\n          name\n          nameMi\n        }\n        agency {\n          id\n          name\n        }\n        practitioner {\n          id\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').FoundFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Names on Query {\n    findingRules {\n      code\n      title(lang: $lang)\n    }\n    codeLists(names: [\"Severity\"]) {\n      codes {\n        code\n        name(lang: $lang)\n      }\n    }\n  }\n"): typeof import('./graphql').NamesFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenFindings($in: FindingsIn!, $kind: FindingKind, $orderBy: FindingOrder!, $first: Int!, $after: String, $lang: Lang!) {\n    findings(in: $in, filter: { kind: $kind }, orderBy: $orderBy, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n      }\n      nodes {\n        ...Found\n        child {\n          id\n          name\n        }\n        whanau {\n          name\n        }\n      }\n    }\n    ...Names\n  }\n"): typeof import('./graphql').OpenFindingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Roles {\n    me {\n      roles {\n        kind\n        team {\n          id\n          name\n          nameMi\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RolesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Drawing on Picture {\n    svg\n    altText\n    rows {\n      id\n      part\n      name\n      agency\n      role\n      lead\n      since\n      until\n      change\n    }\n  }\n"): typeof import('./graphql').DrawingFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SiblingsSideBySide($id: ID!, $asAt: Date) {\n    child(id: $id) {\n      ...AboutChild\n      network(asAt: $asAt) {\n        ...Side\n        siblings {\n          child {\n            id\n            name\n            network(asAt: $asAt) {\n              ...Side\n            }\n          }\n          leadProfessional {\n            practitioner {\n              name\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SiblingsSideBySideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Side on SupportNetwork {\n    leadProfessional {\n      practitioner {\n        name\n      }\n    }\n    agencies {\n      agency {\n        id\n        name\n      }\n      practitioners {\n        id\n        name\n      }\n      services {\n        id\n        type {\n          name\n          nameMi\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').SideFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
