// Asks a server all audits of GraphQL over HTTP, one line for each that fails.
// Introspection must be on: three audits ask for it. The token of who asks may stand in TOKEN.
import { serverAudits } from 'graphql-http';

const url = process.argv[2];
const token = process.env.TOKEN;
const fetchFn = (address, init = {}) =>
  fetch(address, token ? { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } } : init);
if (!url) {
  console.error('usage: node audit.mjs http://127.0.0.1:8080/graphql');
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const audit of serverAudits({ url, fetchFn })) {
  const result = await audit.fn();
  if (result.status === 'ok') {
    passed++;
    continue;
  }
  failed++;
  console.log(`${result.status} ${result.id} ${result.name}: ${result.reason}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
