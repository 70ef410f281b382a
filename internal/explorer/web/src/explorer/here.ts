import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Lang } from './gql/graphql';
import type { TypedDocumentString } from './gql/graphql';
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
}

/** Asks for what a view shows, anew whenever the variables are others. */
export function useAnswer<R, V>(document: TypedDocumentString<R, V>, variables: V): Answer<R> {
  const { ask } = useContext(HereContext);
  const [answer, setAnswer] = useState<Answer<R>>({ loading: true });
  const key = JSON.stringify(variables);
  useEffect(() => {
    const left = new AbortController();
    setAnswer((last) => ({ ...last, loading: true }));
    ask(document, variables, left.signal).then(
      (data) => left.signal.aborted || setAnswer({ data, loading: false }),
      (error: Error) => left.signal.aborted || setAnswer({ error: error.message, loading: false }),
    );
    return () => left.abort();
  }, [document, key, ask]);
  return answer;
}
