import { take, type Question } from '../session/handover';
import type { Example, Settings } from '../session/settings';

/**
 * Says what GraphiQL opens in its tabs when the session has none yet, and opens in front what was left for it.
 *
 * The session's tabs are dropped when the server's examples have changed, since old tabs would ask for children that are gone.
 * GraphiQL fills its editors from these two keys: without them the first tab would start with no variables.
 */
export function openTabs({ text, examples }: Settings) {
  const asked = take();
  const tabs = examples.map(tab);
  if (sessionStorage.getItem('examples') !== text) {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith('graphiql:'))
      .forEach((key) => sessionStorage.removeItem(key));
    sessionStorage.setItem('examples', text);
    fill(tabs[0]);
  }
  if (asked) {
    const open = JSON.parse(sessionStorage.getItem('graphiql:tabState') ?? 'null');
    if (open) {
      open.tabs = [...open.tabs, { id: crypto.randomUUID(), hash: null, title: null, headers: null, operationName: null, response: null, ...asked }];
      open.activeTabIndex = open.tabs.length - 1;
      sessionStorage.setItem('graphiql:tabState', JSON.stringify(open));
    } else {
      tabs.unshift(asked);
    }
    fill(asked);
  }
  return tabs.length > 0 ? tabs : undefined;
}

function fill(question?: Question) {
  sessionStorage.setItem('graphiql:query', question?.query ?? '');
  sessionStorage.setItem('graphiql:variables', question?.variables ?? '');
}

/** GraphiQL labels a tab with its operation; a name that says more goes on top of the query. */
function tab({ name, query, variables }: Example): Question {
  return { query: query.includes(name) ? query : `# ${name}\n${query}`, variables };
}
