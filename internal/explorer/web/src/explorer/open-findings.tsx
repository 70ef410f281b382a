import { useState } from 'preact/hooks';
import { Answered } from './answered';
import { FindingText } from './findings';
import { graphql } from './gql';
import type { FindingKind, FindingOrder, FindingsIn } from './gql/graphql';
import { Heading } from './heading';
import { useAnswer, useHere } from './here';
import { Pages, pageSize, usePages } from './pages';
import { href } from './route';

const openFindingsQuery = graphql(`
  query OpenFindings($in: FindingsIn!, $kind: FindingKind, $orderBy: FindingOrder!, $first: Int!, $after: String, $lang: Lang!) {
    findings(in: $in, filter: { kind: $kind }, orderBy: $orderBy, first: $first, after: $after) {
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
`);

const rolesQuery = graphql(`
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
`);

/** The worklist: what is open over many children, those with whom the viewer works or those of a team that they oversee. */
export function OpenFindings() {
  const { say, lang } = useHere();
  const [team, setTeam] = useState('');
  const [kind, setKind] = useState<FindingKind | ''>('');
  const [orderBy, setOrderBy] = useState<FindingOrder>('SEVERITY');
  const pages = usePages();
  const roles = useAnswer(rolesQuery, {});
  const whose: FindingsIn = team ? { teamId: team } : { caseload: true };
  const answer = useAnswer(openFindingsQuery, { in: whose, kind: kind || null, orderBy, first: pageSize, after: pages.after, lang });
  const teams = new Map(
    roles.data?.me.roles.flatMap((is) => (is.team && (is.kind === 'DIRECTOR' || is.kind === 'PANEL_MEMBER') ? [[is.team.id, (lang === 'MI' && is.team.nameMi) || is.team.name]] : [])),
  );
  const again = <T,>(set: (to: T) => void) => (event: { currentTarget: HTMLSelectElement }) => {
    pages.restart();
    set(event.currentTarget.value as T);
  };
  return (
    <>
      <Heading place="findings">{say('findings')}</Heading>
      <form class="row" onSubmit={(event) => event.preventDefault()}>
        <label>
          {say('whose')}{' '}
          <select value={team} onChange={again(setTeam)}>
            <option value="">{say('caseload')}</option>
            {[...teams].map(([id, name]) => (
              <option key={id} value={id}>
                {say('teamOf', name!)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('kind')}{' '}
          <select value={kind} onChange={again(setKind)}>
            <option value="">{say('findings')}</option>
            <option value="OVERLAP">{say('overlaps')}</option>
            <option value="GAP">{say('gaps')}</option>
          </select>
        </label>
        <label>
          {say('first')}{' '}
          <select value={orderBy} onChange={again(setOrderBy)}>
            <option value="SEVERITY">{say('SEVERITY')}</option>
            <option value="AGE">{say('AGE')}</option>
          </select>
        </label>
      </form>
      <Answered answer={answer}>
        {(data) => (
          <>
            <p role="status">{data.findings.totalCount === 0 ? say('noOpenFindings') : say('count', data.findings.totalCount)}</p>
            <ol class="findings">
              {data.findings.nodes.map((is) => (
                <li key={`${is.key} ${is.child?.id}`}>
                  <h2>{is.child ? <a href={href({ view: 'child', id: is.child.id, finding: is.key })}>{is.child.name}</a> : is.whanau?.name}</h2>
                  <FindingText found={is} names={data} />
                </li>
              ))}
            </ol>
            <Pages pages={pages} shown={data.findings.nodes.length} totalCount={data.findings.totalCount} endCursor={data.findings.pageInfo.endCursor} />
          </>
        )}
      </Answered>
    </>
  );
}
