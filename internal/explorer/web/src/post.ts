import type { Fetcher } from '@graphiql/toolkit';
import type { Session } from './session';

/** Sends one operation as the GraphQL-over-HTTP specification asks for, as the person of the session. */
export function post(endpoint: string, session: Session): Fetcher {
  return async (operation, options) => {
    const send = async () => {
      const token = await session.current();
      return fetch(endpoint, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/graphql-response+json, application/json;q=0.9',
          ...(token && { Authorization: `Bearer ${token}` }),
          ...options?.headers,
        },
        body: JSON.stringify(operation),
      });
    };
    let response = await send();
    // A server that was started anew has another key, and knows the old tokens no more.
    if (response.status === 401 && (await session.renew())) response = await send();
    return response.json();
  };
}
