import { useState } from 'preact/hooks';
import { useHere } from './here';

/** How many items a page has. */
export const pageSize = 20;

/** Where somebody is in a list: the cursors behind which the pages so far began. */
export function usePages() {
  const [cursors, setCursors] = useState<string[]>([]);
  return {
    after: cursors.at(-1) ?? null,
    number: cursors.length,
    next: (cursor: string) => setCursors([...cursors, cursor]),
    previous: () => setCursors(cursors.slice(0, -1)),
    restart: () => setCursors([]),
  };
}

interface Props {
  pages: ReturnType<typeof usePages>;
  shown: number;
  totalCount: number;
  endCursor: string | null;
}

/** Says which items of how many are shown, and leads to the others. */
export function Pages({ pages, shown, totalCount, endCursor }: Props) {
  const { say } = useHere();
  const before = pages.number * pageSize;
  const isLast = before + shown >= totalCount || !endCursor;
  if (shown === totalCount) return null;
  return (
    <nav class="row" aria-label={say('pages')}>
      <button type="button" aria-disabled={pages.number === 0} onClick={() => pages.number > 0 && pages.previous()}>
        {say('previous')}
      </button>
      <span role="status">{say('pageOf', before + 1, before + shown, totalCount)}</span>
      <button type="button" aria-disabled={isLast} onClick={() => isLast || pages.next(endCursor!)}>
        {say('next')}
      </button>
    </nav>
  );
}
