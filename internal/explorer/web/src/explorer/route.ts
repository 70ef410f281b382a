import { useEffect, useState } from 'preact/hooks';
import { isDay } from './days';

/** What of a child is looked at. */
export type Tab = 'network' | 'whanau' | 'timeline' | 'siblings';

export const tabs: Tab[] = ['network', 'whanau', 'timeline', 'siblings'];

/** Where somebody is. It stands in the address behind `#`, which no server is sent, and holds opaque ids and days only. */
export interface Route {
  view: 'children' | 'child' | 'findings';
  id: string;
  tab: Tab;
  /** The day shown; empty: today. */
  asAt: string;
  /** The day that is compared with; empty: none. */
  comparedWith: string;
  /** The key of the finding that is looked at; empty: none. */
  finding: string;
}

const start: Route = { view: 'children', id: '', tab: 'network', asAt: '', comparedWith: '', finding: '' };

export function parse(hash: string): Route {
  try {
    return read(hash);
  } catch {
    return start; // no address of this page: it cannot be decoded
  }
}

const dayOf = (text: string | null) => (text && isDay(text) ? text : '');

function read(hash: string): Route {
  const [path = '', query] = hash.replace(/^#\/?/, '').split('?');
  const [view, id = '', tab] = path.split('/').map(decodeURIComponent);
  const said = new URLSearchParams(query);
  if (view === 'findings') return { ...start, view };
  if (view !== 'child' || !id) return start;
  return {
    view,
    id,
    tab: tabs.find((is) => is === tab) ?? 'network',
    asAt: dayOf(said.get('asAt')),
    comparedWith: dayOf(said.get('comparedWith')),
    finding: said.get('finding') ?? '',
  };
}

/** The address of a place; what is not said is as in the beginning. */
export function href(to: Partial<Route>): string {
  const route = { ...start, ...to };
  if (route.view !== 'child') return route.view === 'findings' ? '#/findings' : '#/';
  const said = new URLSearchParams();
  for (const name of ['asAt', 'comparedWith', 'finding'] as const) if (route[name]) said.set(name, route[name]);
  return `#/child/${encodeURIComponent(route.id)}/${route.tab}${said.size ? `?${said}` : ''}`;
}

/** The place where somebody is, as long as they are there. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parse(location.hash));
  useEffect(() => {
    const moved = () => setRoute(parse(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return route;
}

/** Goes to another day or finding of the same page: the way back leads past it. */
export function refine(to: Route) {
  history.replaceState(null, '', href(to));
  dispatchEvent(new HashChangeEvent('hashchange'));
}
