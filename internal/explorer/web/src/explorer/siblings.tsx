import { Answered } from './answered';
import { ChildHeader } from './child-header';
import { DayBar } from './day-bar';
import { graphql } from './gql';
import { useAnswer, useHere } from './here';
import { Heading } from './heading';
import { useIsNarrow } from './media';
import { href, type Route } from './route';
import { sharedAgencies, type Side } from './shared';
import { SharedGraph } from './shared-graph';

const siblingsQuery = graphql(`
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
`);

/** A child and its siblings, side by side: who leads, and who comes to which of them. */
export function Siblings({ route }: { route: Route }) {
  const { say } = useHere();
  const answer = useAnswer(siblingsQuery, { id: route.id, asAt: route.asAt || null });
  return (
    <Answered answer={answer}>
      {({ child }) => {
        if (!child) return <Heading place={route.id}>{say('notFound')}</Heading>;
        const named = child.network.siblings.flatMap((is) => (is.child ? [is.child] : []));
        const unnamed = child.network.siblings.filter((is) => !is.child);
        return (
          <>
            <ChildHeader child={child} route={route} />
            <DayBar route={route} acceptedOn={child.about.acceptedOn} compares={false} />
            <h2>{say('sideBySide')}</h2>
            {named.length === 0 && unnamed.length === 0 && <p>{say('noSiblings')}</p>}
            {unnamed.map((is, i) => (
              <p key={i}>
                {say('aSibling')}
                {is.leadProfessional && `. ${say('lead')}: ${is.leadProfessional.practitioner.name}`}
              </p>
            ))}
            {named.length > 0 && <SideBySide sides={[{ id: route.id, name: child.name, network: child.network }, ...named]} route={route} />}
          </>
        );
      }}
    </Answered>
  );
}

function SideBySide({ sides, route }: { sides: Side[]; route: Route }) {
  const { say, lang } = useHere();
  const narrow = useIsNarrow();
  const agencies = sharedAgencies(sides);
  const here = (side: Side, id: string) => side.network.agencies.find((is) => is.agency.id === id);
  return (
    <>
      {!narrow && <SharedGraph sides={sides} agencies={agencies} />}
      <div class="scroll" role="region" tabIndex={0} aria-label={say('sideBySide')}>
        <table>
          <caption>{say('whoIsWhere')}</caption>
          <thead>
            <tr>
              <td />
              {sides.map((side) => (
                <th scope="col" key={side.id}>
                  {side.id === route.id ? side.name : <a href={href({ ...route, id: side.id, finding: '' })}>{side.name}</a>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('lead')}</th>
              {sides.map((side) => (
                <td key={side.id}>{side.network.leadProfessional?.practitioner.name ?? say('nobodyLeads')}</td>
              ))}
            </tr>
            {agencies.map((agency) => (
              <tr key={agency.id} class={agency.around.length > 1 ? 'shared' : undefined}>
                <th scope="row">
                  {agency.name}
                  {agency.around.length > 1 && <span class="tag">{say('shared')}</span>}
                </th>
                {sides.map((side) => {
                  const is = here(side, agency.id);
                  return (
                    <td key={side.id}>
                      {is && [...is.practitioners.map((p) => p.name), ...is.services.map((s) => (lang === 'MI' && s.type.nameMi) || s.type.name)].join(', ')}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
