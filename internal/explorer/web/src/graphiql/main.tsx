/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import { AskForToken, SignedInAs } from './bar';
import { post } from '../session/post';
import { Session } from '../session/session';
import { readSettings } from '../session/settings';
import { openTabs } from './tabs';

const page = createRoot(document.getElementById('page')!);

/** Shows GraphiQL for one person: another person gets another one, since the schema is read with their token. */
function show(session: Session, endpoint: string, tabs: ReturnType<typeof openTabs>) {
  page.render(
    <>
      {session.issuer ? (
        <SignedInAs name={session.name} onSwitch={() => session.choose()} />
      ) : (
        <AskForToken onToken={(token) => show(new Session(undefined, token), endpoint, tabs)} />
      )}
      <GraphiQL
        key={session.id}
        fetcher={post(endpoint, session)}
        storage={sessionStorage}
        defaultTabs={tabs}
        schemaDescription
      >
        <GraphiQL.Logo>cangraph</GraphiQL.Logo>
      </GraphiQL>
    </>,
  );
}

try {
  const settings = await readSettings();
  const session = new Session(settings.signIn ?? undefined);
  if (await session.begin()) show(session, settings.endpoint, openTabs(settings));
} catch (error) {
  page.render(<p>The page could not be opened: {String(error)}</p>);
}
