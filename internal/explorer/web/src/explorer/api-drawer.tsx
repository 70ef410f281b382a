import { useRef, useState } from 'preact/hooks';
import { leave } from '../session/handover';
import { useHere, type Asked } from './here';

/** Shows the exact queries behind what is on the screen, each ready to try in GraphiQL. */
export function ApiDrawer({ asked }: { asked: Asked[] }) {
  const { say } = useHere();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => dialog.current!.showModal()}>
        {say('api')}
      </button>
      <dialog ref={dialog} class="drawer" aria-labelledby="api-title">
        <div class="title">
          <h2 id="api-title">{say('apiTitle')}</h2>
          <button type="button" onClick={() => dialog.current!.close()}>
            {say('close')}
          </button>
        </div>
        {asked.map((is) => (
          <Query key={is.name} asked={is} />
        ))}
      </dialog>
    </>
  );
}

function Query({ asked }: { asked: Asked }) {
  const { say } = useHere();
  const [copied, setCopied] = useState(false);
  const variables = JSON.stringify(asked.variables, null, 2);
  return (
    <section>
      <h3>{asked.name}</h3>
      <pre tabIndex={0} aria-label={asked.name}>
        {asked.query.trim()}
      </pre>
      <h4>{say('variables')}</h4>
      <pre tabIndex={0} aria-label={`${asked.name}: ${say('variables')}`}>
        {variables}
      </pre>
      <p class="row">
        <button type="button" onClick={() => navigator.clipboard.writeText(asked.query).then(() => setCopied(true))}>
          {say(copied ? 'copied' : 'copy')}
        </button>
        <a class="button" href="./graphiql" onClick={() => leave({ query: asked.query, variables })}>
          {say('openInGraphiQL')}
        </a>
      </p>
    </section>
  );
}
