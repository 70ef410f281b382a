import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { post } from '../session/post';
import { chosenLanguage, Session } from '../session/session';
import { ApiDrawer } from './api-drawer';
import { ChildView } from './child';
import { Children } from './children';
import { OpenFindings } from './open-findings';
import type { Lang } from './gql/graphql';
import { arrive } from './heading';
import { HereContext, type Asked, type Here } from './here';
import { href, useRoute } from './route';
import { say } from './words';

const tags: Record<Lang, string> = { EN: 'en-NZ', MI: 'mi' };

/** The whole page: who is signed in, where they are, and what was asked of the API for it. */
export function App({ endpoint, session: first }: { endpoint: string; session: Session }) {
  const [session, setSession] = useState(first);
  const [lang, setLang] = useState<Lang>(() => (localStorage.getItem(chosenLanguage) === tags.MI ? 'MI' : 'EN'));
  const [asked, setAsked] = useState<Asked[]>([]);
  const route = useRoute();
  const place = `${route.view} ${route.id} ${route.tab}`;

  useEffect(() => {
    document.documentElement.lang = tags[lang];
    localStorage.setItem(chosenLanguage, tags[lang]);
  }, [lang]);

  // A title names what is looked at, and nobody: browsers keep it in their history.
  useEffect(() => {
    document.title = `${say(lang, route.view === 'child' ? route.tab : route.view)} · cangraph`;
  }, [lang, route]);

  const main = useRef<HTMLElement>(null);
  const before = useRef(place);
  useLayoutEffect(() => {
    if (before.current !== place) {
      arrive();
      scrollTo(0, 0);
    }
    before.current = place;
  }, [place]);

  const here = useMemo<Here>(() => {
    const send = post(endpoint, session);
    return {
      lang,
      async ask(document, variables, signal) {
        const query = document.toString();
        const name = /\bquery\s+(\w+)/.exec(query)?.[1] ?? '';
        setAsked((all) => [...all.filter((is) => is.place === place && is.name !== name), { place, name, query, variables }]);
        const answer = await send({ query, variables, operationName: name }, { signal });
        if (answer.errors) throw new Error(answer.errors[0].message);
        return answer.data;
      },
    };
  }, [endpoint, session, lang, place]);

  const link = (view: 'children' | 'findings') => (
    <a href={href({ view })} aria-current={route.view === view ? 'page' : undefined}>
      {say(lang, view)}
    </a>
  );
  return (
    <HereContext.Provider value={here}>
      <a class="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {say(lang, 'skip')}
      </a>
      <header class="top">
        <strong>cangraph</strong>
        <nav aria-label="cangraph">
          {link('children')}
          {link('findings')}
        </nav>
        <ApiDrawer asked={asked.filter((is) => is.place === place)} />
        <button type="button" lang={tags[lang === 'MI' ? 'EN' : 'MI']} onClick={() => setLang(lang === 'MI' ? 'EN' : 'MI')}>
          {say(lang, 'language')}
        </button>
        {session.issuer ? (
          <span class="who">
            {say(lang, 'signedInAs')} <b>{session.name}</b>{' '}
            <button type="button" onClick={() => session.choose()}>
              {say(lang, 'switchPerson')}
            </button>
          </span>
        ) : (
          <TokenField lang={lang} onToken={(token) => setSession(new Session(undefined, token))} />
        )}
      </header>
      <main ref={main} id="main" tabIndex={-1} key={session.id}>
        {route.view === 'children' && <Children />}
        {route.view === 'findings' && <OpenFindings />}
        {route.view === 'child' && <ChildView key={route.id} route={route} />}
      </main>
    </HereContext.Provider>
  );
}

/** Takes a token that somebody brings, where the server has no issuer of its own. */
function TokenField({ lang, onToken }: { lang: Lang; onToken: (token: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      class="who"
      onSubmit={(event) => {
        event.preventDefault();
        onToken(field.current!.value.trim());
      }}
    >
      <label>
        {say(lang, 'token')} <input ref={field} type="password" autoComplete="off" spellcheck={false} />
      </label>
      <button>{say(lang, 'useToken')}</button>
    </form>
  );
}
