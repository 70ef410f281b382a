import { graphql } from './gql';
import type { SideFragment } from './gql/graphql';

/** What is around one of several siblings. */
export const sideFragment = graphql(`
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
`);

/** A child beside its siblings. */
export interface Side {
  id: string;
  name: string;
  network: SideFragment;
}

/** An agency around any of them, and the children around whom it is. */
export interface Shared {
  id: string;
  name: string;
  around: Side[];
}

/** Which agencies are around which of the siblings, those around most of them first. */
export function sharedAgencies(sides: Side[]): Shared[] {
  const all = new Map<string, Shared>();
  for (const side of sides) {
    for (const { agency } of side.network.agencies) {
      const shared = all.get(agency.id) ?? { ...agency, around: [] };
      shared.around.push(side);
      all.set(agency.id, shared);
    }
  }
  return [...all.values()].sort((a, b) => b.around.length - a.around.length || a.name.localeCompare(b.name, 'mi'));
}
