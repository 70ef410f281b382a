export interface Example {
  name: string;
  query: string;
  variables: string;
}

/**
 * Says what GraphiQL opens in its tabs when the session has none yet.
 *
 * The session is emptied when the server's examples have changed, since old tabs would ask for children that are gone.
 * GraphiQL fills its editors from these two keys: without them the first tab would start with no variables.
 */
export function openTabs(text: string, examples: Example[]) {
  const tabs = examples.map(tab);
  if (sessionStorage.getItem('examples') !== text) {
    sessionStorage.clear();
    sessionStorage.setItem('examples', text);
    sessionStorage.setItem('graphiql:query', tabs[0]?.query ?? '');
    sessionStorage.setItem('graphiql:variables', tabs[0]?.variables ?? '');
  }
  return tabs.length > 0 ? tabs : undefined;
}

/** GraphiQL labels a tab with its operation; a name that says more goes on top of the query. */
function tab({ name, query, variables }: Example) {
  return { query: query.includes(name) ? query : `# ${name}\n${query}`, variables };
}
