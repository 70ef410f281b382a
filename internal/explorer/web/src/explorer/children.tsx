import { useState } from 'preact/hooks';
import { Answered } from './answered';
import { graphql } from './gql';
import { useAnswer, useHere } from './here';
import { Pages, pageSize, usePages } from './pages';
import { Heading } from './heading';
import { href } from './route';

const childrenQuery = graphql(`
  query Children($name: String, $first: Int!, $after: String) {
    children(filter: { name: $name }, first: $first, after: $after) {
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
`);

/** Finds a child by name, among those whom the viewer may see. */
export function Children() {
  const { say, lang } = useHere();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const pages = usePages();
  const answer = useAnswer(childrenQuery, { name: name || null, first: pageSize, after: pages.after });
  return (
    <>
      <Heading place="children">{say('children')}</Heading>
      <form
        role="search"
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          pages.restart();
          setName(typed.trim());
        }}
      >
        <label>
          {say('nameOfChild')}
          <input type="search" autoComplete="off" spellcheck={false} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <button>{say('find')}</button>
      </form>
      <Answered answer={answer}>
        {({ children }) => (
          <>
            <p role="status">{children.totalCount === 0 ? say('noChild') : say('countOfChildren', children.totalCount)}</p>
            <ul class="cards">
              {children.nodes.map((child) => (
                <li key={child.id}>
                  <a href={href({ view: 'child', id: child.id })}>
                    <b>
                      {child.name} {child.familyName}
                    </b>
                    {child.birth?.age != null && <span>{say('age', child.birth.age)}</span>}
                    {child.network.team && <span>{(lang === 'MI' && child.network.team.nameMi) || child.network.team.name}</span>}
                    {child.network.team && (
                      <span>{child.network.leadProfessional ? `${say('lead')}: ${child.network.leadProfessional.practitioner.name}` : say('nobodyLeads')}</span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
            <Pages pages={pages} shown={children.nodes.length} totalCount={children.totalCount} endCursor={children.pageInfo.endCursor} />
          </>
        )}
      </Answered>
    </>
  );
}
