import { waiting } from './handover';

/** An OpenID Connect issuer of this origin. */
export interface Issuer {
  issuer: string;
  client: string;
}

interface Tokens {
  access_token: string;
  id_token: string;
  expires_in: number;
}

/** Who is being asked for, while the browser is away at the issuer. Only this survives in the tab, with the place to come back to; tokens never do. */
const away = 'signing-in';
const lastPerson = 'person';

/** The language that was chosen in this browser, as a BCP 47 tag. */
export const chosenLanguage = 'language';

/**
 * One person's tokens, in memory only. With an issuer they come by authorization code and PKCE, and are renewed behind
 * the page's back; without one there is only the token that somebody has put in.
 */
export class Session {
  readonly id = crypto.randomUUID();
  name = '';
  private person = '';
  private renewAt = Infinity;

  constructor(
    readonly issuer?: Issuer,
    private token = '',
  ) {}

  /** Signs in, and says whether that was possible without leaving the page to choose a person. */
  async begin(): Promise<boolean> {
    if (!this.issuer) return true;
    const back = new URL(location.href);
    const pending = JSON.parse(sessionStorage.getItem(away) ?? 'null');
    sessionStorage.removeItem(away);
    if (back.searchParams.has('state')) {
      history.replaceState(null, '', back.pathname + (pending?.place ?? ''));
      if (pending && (await this.exchange(back, pending.state, pending.verifier))) return true;
    }
    this.person = sessionStorage.getItem(lastPerson) ?? '';
    if (this.person && (await this.renew())) return true;
    await this.choose();
    return false;
  }

  /** Goes to the issuer's page, where a person is chosen. */
  async choose() {
    const { address, state, verifier } = await this.question({ ui_locales: localStorage.getItem(chosenLanguage) ?? 'en-NZ' });
    sessionStorage.setItem(away, JSON.stringify({ state, verifier, place: location.hash }));
    location.assign(address);
  }

  /** Returns a token that counts for a while yet. */
  async current(): Promise<string> {
    if (Date.now() >= this.renewAt) await this.renew();
    return this.token;
  }

  /** Gets another token for the same person, without a page. */
  async renew(): Promise<boolean> {
    if (!this.issuer || !this.person) return false;
    const { address, state, verifier } = await this.question({ prompt: 'none', login_hint: this.person });
    const answer = await fetch(address);
    return this.exchange(new URL(answer.url), state, verifier);
  }

  private async question(more: Record<string, string> = {}) {
    const [state, verifier] = [random(), random()];
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: this.issuer!.client,
      redirect_uri: here(),
      scope: 'openid profile',
      state,
      code_challenge: base64url(new Uint8Array(digest)),
      code_challenge_method: 'S256',
      ...more,
    });
    return { address: `${this.issuer!.issuer}/authorize?${query}`, state, verifier };
  }

  private async exchange(back: URL, state: string, verifier: string): Promise<boolean> {
    const code = back.searchParams.get('code');
    if (!code || back.searchParams.get('state') !== state) return false;
    const answer = await fetch(`${this.issuer!.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: this.issuer!.client,
        redirect_uri: here(),
        code,
        code_verifier: verifier,
      }),
    });
    if (!answer.ok) return false;
    this.take(await answer.json());
    return true;
  }

  private take(tokens: Tokens) {
    this.token = tokens.access_token;
    this.renewAt = Date.now() + (tokens.expires_in - 60) * 1000;
    const said = payload(tokens.id_token);
    if (this.person !== said.sub) forget(sessionStorage.getItem(lastPerson), said.sub);
    this.person = said.sub;
    this.name = said.name ?? said.sub;
    sessionStorage.setItem(lastPerson, this.person);
  }
}

/** Drops what one person left in the tab for GraphiQL when another one takes over. */
function forget(before: string | null, person: string) {
  if (before === null || before === person) return;
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith('graphiql:') || key === waiting)
    .forEach((key) => sessionStorage.removeItem(key));
}

const here = () => location.origin + location.pathname;

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');

/** Reads what an ID token says. It came from the issuer itself, so its signature need not be looked at. */
function payload(token: string): { sub: string; name?: string } {
  const text = atob(token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (c) => c.charCodeAt(0))));
}
