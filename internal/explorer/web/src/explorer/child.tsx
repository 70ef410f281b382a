import { useMemo, useRef } from 'preact/hooks';
import { Answered } from './answered';
import { ChildHeader } from './child-header';
import { DayBar } from './day-bar';
import { Findings, idsOf } from './findings';
import { graphql } from './gql';
import type { ChildPictureQuery, PictureStyle } from './gql/graphql';
import { useAnswer, useHere } from './here';
import { Heading } from './heading';
import { useIsNarrow } from './media';
import { Drawing } from './picture';
import { refine, type Route, type Tab } from './route';
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
  const withFindings = network?.overlaps !== undefined && network.view === 'FULL';
  const choose = (finding: string, look: string) => {
    refine({ ...route, finding });
    requestAnimationFrame(() => {
      const there = page.current?.querySelector<HTMLElement>(look);
      there?.scrollIntoView({ block: 'nearest' });
      if (there instanceof HTMLButtonElement) there.focus();
    });
  };
  if (!data.child || !network) return <Heading place={route.id}>{say('notFound')}</Heading>;
  return (
    <>
      <ChildHeader child={data.child} route={route} />
      <DayBar route={route} acceptedOn={data.child.about.acceptedOn} compares />
      {network.view === 'CHILD_SAFE' && <p class="note">{say('childSafe')}</p>}
      <div ref={page} class={withFindings ? 'columns' : undefined}>
        <section aria-label={say('picture')}>
          <Drawing picture={network.picture} pointed={pointed} onKey={(key) => choose(key, '.findings .chosen button')} />
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
