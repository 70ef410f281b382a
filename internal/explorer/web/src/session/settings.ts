import type { Issuer } from './session';

/** A query of the server's, ready to try. */
export interface Example {
  name: string;
  query: string;
  variables: string;
}

/** What the server says to its pages. */
export interface Settings {
  endpoint: string;
  examples: Example[];
  signIn: Issuer | null;
  /** The text that said it: when it is another, the server has other data. */
  text: string;
}

export async function readSettings(): Promise<Settings> {
  const text = await (await fetch('./settings.json')).text();
  return { ...JSON.parse(text), text };
}
