import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Lang, TypedDocumentString } from './gql/graphql';
import { say, sayDay, type Word } from './words';

/** A query that the page on the screen asked, for the drawer that shows them. */
export interface Asked {
  /** Which page. */
  place: string;
  name: string;
  query: string;
  variables: unknown;
}

/** What every view of the page has. */
export interface Here {
  lang: Lang;
  ask<R, V>(document: TypedDocumentString<R, V>, variables: V, signal?: AbortSignal): Promise<R>;
}

export const HereContext = createContext<Here>(null!);

/** What every view has, and how it speaks. */
export function useHere() {
  const here = useContext(HereContext);
  return {
    ...here,
    say: (word: Word, ...given: (string | number)[]) => say(here.lang, word, ...given),
    sayDay: (day: string) => sayDay(here.lang, day),
  };
}

/** The answer to a query: the last one stays while the next is on its way. */
export interface Answer<R> {
  data?: R;
  error?: string;
  loading: boolean;
  /** Asks again. */
  retry: () => void;
}

/** Asks for what a view shows, anew whenever the variables are others. */
export function useAnswer<R, V>(document: TypedDocumentString<R, V>, variables: V): Answer<R> {
  const { ask } = useContext(HereContext);
  const [last, setLast] = useState<{ to: string; data?: R; error?: string }>({ to: '' });
  const [tries, setTries] = useState(0);
  const asked = `${tries} ${JSON.stringify(variables)}`;
  useEffect(() => {
    const left = new AbortController();
    ask(document, variables, left.signal).then(
      (data) => left.signal.aborted || setLast({ to: asked, data }),
      (error: Error) => left.signal.aborted || setLast(({ data }) => ({ to: asked, data, error: error.message })),
    );
    return () => left.abort();
  }, [document, asked, ask]);
  return { ...last, loading: last.to !== asked, retry: () => setTries(tries + 1) };
}
