import type { Fetcher } from '@graphiql/toolkit';

/** Sends one operation as the GraphQL-over-HTTP specification asks for. */
export function post(endpoint: string): Fetcher {
  return async (operation, options) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json, application/json;q=0.9',
        ...options?.headers,
      },
      body: JSON.stringify(operation),
    });
    return response.json();
  };
}
