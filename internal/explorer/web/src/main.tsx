import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import { post } from './post';
import { openTabs } from './tabs';

const page = createRoot(document.getElementById('page')!);

try {
  const text = await (await fetch('./examples.json')).text();
  const { endpoint, examples } = JSON.parse(text);
  page.render(
    <GraphiQL
      fetcher={post(endpoint)}
      storage={sessionStorage}
      defaultTabs={openTabs(text, examples)}
      schemaDescription
    >
      <GraphiQL.Logo>cangraph</GraphiQL.Logo>
    </GraphiQL>,
  );
} catch (error) {
  page.render(<p>The examples could not be read: {String(error)}</p>);
}
