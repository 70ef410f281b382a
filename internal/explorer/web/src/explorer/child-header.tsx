import { graphql } from './gql';
import type { AboutChildFragment } from './gql/graphql';
import { Heading } from './heading';
import { useHere } from './here';
import { href, tabs, type Route } from './route';

/** What stands above every view of a child. */
export const aboutChildFragment = graphql(`
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
`);

/** Who the child is, who leads, and the ways to its views. */
export function ChildHeader({ child, route }: { child: AboutChildFragment; route: Route }) {
  const { say, sayDay, lang } = useHere();
  const { team, leadProfessional: lead } = child.about;
  return (
    <header>
      <Heading place={`${route.id} ${route.tab}`}>
        {child.name} {child.familyName}
      </Heading>
      <p class="facts">
        {child.birth?.age != null && <span>{say('age', child.birth.age)}</span>}
        <span>{team ? (lang === 'MI' && team.nameMi) || team.name : say('noNetwork')}</span>
        {team && (
          <span>
            {lead ? `${say('lead')}: ${lead.practitioner.name}${lead.agency ? `, ${lead.agency.name}` : ''}, ${say('since', sayDay(lead.since))}` : say('nobodyLeads')}
          </span>
        )}
      </p>
      {child.access.through.includes('BREAK_GLASS') && child.access.expiresAt && (
        <p class="note">{say('brokeGlass', new Date(child.access.expiresAt).toLocaleTimeString('en-NZ', { timeZone: 'Pacific/Auckland', timeStyle: 'short' }))}</p>
      )}
      <nav class="tabs" aria-label={say('aboutChild')}>
        {tabs.map((tab) => (
          <a key={tab} href={href({ ...route, tab })} aria-current={tab === route.tab ? 'page' : undefined}>
            {say(tab)}
          </a>
        ))}
      </nav>
    </header>
  );
}
