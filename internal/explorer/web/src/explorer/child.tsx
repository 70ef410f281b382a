import { useMemo, useRef } from 'preact/hooks';
import { Answered } from './answered';
import { DayBar } from './day-bar';
import { Findings, idsOf } from './findings';
import { graphql } from './gql';
import type { ChildPictureQuery, PictureStyle } from './gql/graphql';
import { useAnswer, useHere } from './here';
import { useIsNarrow } from './media';
import { Drawing } from './picture';
import { href, refine, tabs, type Route, type Tab } from './route';
import { Siblings } from './siblings';

const childPictureQuery = graphql(`
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
`);

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

const styles: Record<Exclude<Tab, 'siblings'>, PictureStyle> = { network: 'ECOMAP', whanau: 'GENOGRAM', timeline: 'TIMELINE' };

/** A child on a day: its network, its whānau, its time or its siblings. */
export function ChildView({ route }: { route: Route }) {
  return route.tab === 'siblings' ? <Siblings route={route} /> : <ChildPicture route={route} tab={route.tab} />;
}

function ChildPicture({ route, tab }: { route: Route; tab: Exclude<Tab, 'siblings'> }) {
  const { lang } = useHere();
  const answer = useAnswer(childPictureQuery, {
    id: route.id,
    asAt: route.asAt || null,
    comparedWith: route.comparedWith || null,
    style: styles[tab],
    shape: useIsNarrow() ? 'NARROW' : 'WIDE',
    findings: tab !== 'whanau',
    lang,
  });
  return <Answered answer={answer}>{(data) => <ChildPage route={route} data={data} />}</Answered>;
}

function ChildPage({ route, data }: { route: Route; data: ChildPictureQuery }) {
  const { say } = useHere();
  const network = data.child?.network;
  const found = useMemo(() => (network ? [...(network.overlaps ?? []), ...(network.gaps ?? [])] : []), [network]);
  const chosen = found.find((is) => is.key === route.finding);
  const pointed = useMemo(() => chosen && { key: chosen.key, ids: idsOf(chosen) }, [chosen]);
  const page = useRef<HTMLDivElement>(null);
  const withFindings = network?.view === 'FULL' && route.tab !== 'whanau';
  const choose = (finding: string, look: string) => {
    refine({ ...route, finding });
    requestAnimationFrame(() => page.current?.querySelector(look)?.scrollIntoView({ block: 'nearest' }));
  };
  if (!data.child || !network) return <h1>{say('notFound')}</h1>;
  return (
    <>
      <ChildHeader child={data.child} route={route} />
      <DayBar route={route} acceptedOn={data.child.about.acceptedOn} compares />
      {network.view === 'CHILD_SAFE' && <p class="note">{say('childSafe')}</p>}
      <div ref={page} class={withFindings ? 'columns' : undefined}>
        <section aria-label={say('picture')}>
          <Drawing picture={network.picture} pointed={pointed} onKey={(key) => choose(key, '.findings .chosen')} />
        </section>
        {withFindings && (
          <section aria-label={say('findings')}>
            <Findings found={found} names={data} chosen={route.finding} onChoose={(key) => choose(key, '.drawing .on')} />
          </section>
        )}
      </div>
    </>
  );
}

type About = NonNullable<ChildPictureQuery['child']>;

/** Who the child is, who leads, and the ways to its views. */
export function ChildHeader({ child, route }: { child: Pick<About, 'name' | 'familyName' | 'birth' | 'access' | 'about'>; route: Route }) {
  const { say, sayDay, lang } = useHere();
  const { team, leadProfessional: lead } = child.about;
  return (
    <header>
      <h1>
        {child.name} {child.familyName}
      </h1>
      <p class="facts">
        {child.birth?.age != null && <span>{say('years', child.birth.age)}</span>}
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
