import { addDays } from './days';
import type { FoundFragment, NamesFragment } from './gql/graphql';
import { useHere } from './here';
import { href, useRoute } from './route';

/** The overlaps and gaps of a child, each with what it rests on. */
export function Findings({ found, names, chosen, onChoose }: { found: FoundFragment[]; names: NamesFragment; chosen: string; onChoose: (key: string) => void }) {
  const { say } = useHere();
  if (found.length === 0) return <p>{say('noFindings')}</p>;
  return (
    <>
      {(['OVERLAP', 'GAP'] as const).map((kind) => {
        const of = found.filter((is) => is.kind === kind);
        return (
          of.length > 0 && (
            <section key={kind}>
              <h2>{say(kind === 'OVERLAP' ? 'overlaps' : 'gaps')}</h2>
              <ol class="findings">
                {of.map((is) => (
                  <li key={is.key} class={is.key === chosen ? 'chosen' : undefined}>
                    <FindingText found={is} names={names} number={found.indexOf(is) + 1} />
                    <button type="button" aria-pressed={is.key === chosen} onClick={() => onChoose(is.key === chosen ? '' : is.key)}>
                      {say('inPicture')}
                    </button>
                    {is.key === chosen && <EvidenceList found={is} />}
                  </li>
                ))}
              </ol>
            </section>
          )
        );
      })}
    </>
  );
}

/** What was found, how much it matters, and since when; with its number in the picture, if there is one. */
export function FindingText({ found, names, number }: { found: FoundFragment; names: NamesFragment; number?: number }) {
  const { say, sayDay } = useHere();
  const severity = names.codeLists[0]?.codes.find((is) => is.code === found.severity)?.name;
  return (
    <>
      <h3>
        {number !== undefined && <span class={`number ${found.kind.toLowerCase()} ${found.polarity.toLowerCase()}`}>{number}</span>}
        {names.findingRules.find((is) => is.code === found.code)?.title}
      </h3>
      <p class="facts">
        <span class={`severity ${found.severity.toLowerCase()}`}>{severity}</span>
        {found.since && <span>{say('since', sayDay(found.since))}</span>}
        <span>{found.code.split('_')[0]}</span>
      </p>
      <p>{found.explanation}</p>
      {found.review && (
        <p>
          <b>{say(found.review.decision)}:</b> {found.review.reason}
        </p>
      )}
    </>
  );
}

type Evidence = FoundFragment['evidence'][number];

/** What a finding rests on, in words; a child is a link to it. */
function EvidenceList({ found }: { found: FoundFragment }) {
  const { say, sayDay, lang } = useHere();
  const { asAt } = useRoute();
  const told = (is: Evidence) => {
    switch (is.__typename) {
      case 'Child':
        return <a href={href({ view: 'child', id: is.id, asAt })}>{is.name}</a>;
      case 'Practitioner':
      case 'Agency':
        return is.name;
      case 'Whanau':
        return is.whanauName;
      case 'ServiceProvision':
        return [
          (lang === 'MI' && is.type.nameMi) || is.type.name,
          is.agency.name,
          is.practitioner?.name,
          say('since', sayDay(is.since)),
          is.until && say('until', sayDay(addDays(is.until, -1))),
        ]
          .filter(Boolean)
          .join(', ');
      default:
        return say(is.__typename);
    }
  };
  return (
    <>
      <h4>{say('restsOn')}</h4>
      <ul>
        {found.evidence.map((is) => (
          <li key={is.id}>{told(is)}</li>
        ))}
      </ul>
    </>
  );
}

/** The ids of all that a finding rests on, as a picture has them. */
export function idsOf(found: FoundFragment): string[] {
  return found.evidence.flatMap((is) => (is.__typename === 'ServiceProvision' ? [is.id, is.agency.id, is.practitioner?.id ?? is.id] : [is.id]));
}
