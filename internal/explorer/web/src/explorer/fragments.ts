import { graphql } from './gql';

/** What is shown of an overlap or gap, with what it rests on. */
export const findingFragment = graphql(`
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
`);

/** What rules and codes are called. */
export const namesFragment = graphql(`
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
`);
