import { useLayoutEffect, useRef } from 'preact/hooks';
import { addDays } from './days';
import type { DrawingFragment } from './gql/graphql';
import { graphql } from './gql';
import { useHere } from './here';

export const drawingFragment = graphql(`
  fragment Drawing on Picture {
    svg
    altText
    rows {
      id
      part
      name
      agency
      role
      lead
      since
      until
      change
    }
  }
`);

/** What is pointed out in a picture: a finding by its key, and things by their ids. */
export interface Pointed {
  key: string;
  ids: string[];
}

/** A picture of a network, with the same in words and as a table. */
export function Drawing({ picture, pointed, onKey }: { picture: DrawingFragment; pointed?: Pointed; onKey?: (key: string) => void }) {
  const { say } = useHere();
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawing = new DOMParser().parseFromString(picture.svg, 'image/svg+xml').documentElement;
    host.current!.replaceChildren(document.importNode(drawing, true));
  }, [picture.svg]);
  useLayoutEffect(() => {
    host.current!.classList.toggle('pointing', pointed !== undefined);
    for (const part of host.current!.querySelectorAll('[data-id], [data-key]')) {
      part.classList.toggle('on', pointed !== undefined && (part.getAttribute('data-key') === pointed.key || pointed.ids.includes(part.getAttribute('data-id') ?? '')));
    }
  }, [picture.svg, pointed]);
  return (
    <>
      <div
        ref={host}
        class="drawing"
        onClick={(event) => {
          const key = (event.target as Element).closest('[data-key]')?.getAttribute('data-key');
          if (key) onKey?.(key);
        }}
      />
      <p>
        <button type="button" onClick={() => save(picture.svg)}>
          {say('save')}
        </button>
      </p>
      <details>
        <summary>{say('inWords')}</summary>
        <pre class="words">{picture.altText}</pre>
      </details>
      <details>
        <summary>{say('asTable')}</summary>
        <Rows rows={picture.rows} />
      </details>
    </>
  );
}

function Rows({ rows }: { rows: DrawingFragment['rows'] }) {
  const { say, sayDay } = useHere();
  const timed = rows.some((row) => row.since || row.until);
  const compared = rows.some((row) => row.change !== 'SAME');
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={say('asTable')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('role')}</th>
            <th scope="col">{say('agency')}</th>
            <th scope="col">{say('part')}</th>
            {timed && <th scope="col">{say('from')}</th>}
            {timed && <th scope="col">{say('to')}</th>}
            {compared && <th scope="col">{say('change')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              <th scope="row">{row.name}</th>
              <td>{[row.lead && say('lead'), row.role].filter(Boolean).join(', ')}</td>
              <td>{row.agency}</td>
              <td>{row.part}</td>
              {timed && <td>{row.since && sayDay(row.since)}</td>}
              {timed && <td>{row.until && sayDay(addDays(row.until, -1))}</td>}
              {compared && <td>{say(row.change)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Hands the drawing out as a file. Its name says nothing of whom it shows. */
function save(svg: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  link.download = 'network.svg';
  link.click();
  URL.revokeObjectURL(link.href);
}
