import type { Session } from './session';

/** One operation, as the GraphQL-over-HTTP specification has it. */
export interface Operation {
  query: string;
  variables?: unknown;
  operationName?: string | null;
}

/** Sends operations as the person of the session. */
export function post(endpoint: string, session: Session) {
  return async (operation: Operation, options?: { headers?: Record<string, string>; signal?: AbortSignal }) => {
    const send = async () => {
      const token = await session.current();
      return fetch(endpoint, {
        method: 'POST',
        signal: options?.signal,
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
