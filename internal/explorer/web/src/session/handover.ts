/** Where a query waits for GraphiQL. It stays in this tab and in no address, since variables may say who somebody is. */
export const waiting = 'for-graphiql';

export interface Question {
  query: string;
  variables: string;
}

/** Leaves a query for GraphiQL. */
export function leave(question: Question) {
  sessionStorage.setItem(waiting, JSON.stringify(question));
}

/** Takes the query that was left, once. */
export function take(): Question | null {
  const question = JSON.parse(sessionStorage.getItem(waiting) ?? 'null');
  sessionStorage.removeItem(waiting);
  return question;
}
