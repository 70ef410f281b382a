/** @jsxImportSource react */
import { useRef } from 'react';

/** Says who is signed in, and lets another person be chosen. */
export function SignedInAs({ name, onSwitch }: { name: string; onSwitch: () => void }) {
  return (
    <div className="bar">
      <a href="./">Explorer</a>
      <span>
        Signed in as <b>{name}</b>
      </span>
      <button type="button" onClick={onSwitch}>
        Switch person
      </button>
    </div>
  );
}

/** Takes a token that somebody brings. */
export function AskForToken({ onToken }: { onToken: (token: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      className="bar"
      onSubmit={(event) => {
        event.preventDefault();
        onToken(field.current!.value.trim());
      }}
    >
      <a href="./">Explorer</a>
      <label>
        Access token, kept until the page is closed or loaded anew:{' '}
        <input ref={field} type="password" autoComplete="off" spellCheck={false} />
      </label>
      <button>Use it</button>
    </form>
  );
}
