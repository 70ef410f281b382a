// Opens the explorer of a running server in Chromium, as a newcomer would, and fails if anything does not work
// or anything is asked of another origin: npm run check -- http://127.0.0.1:8080/ [screenshot.png]
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [address, screenshot] = process.argv.slice(2);
const origin = new URL(address).origin;
const { examples, signIn } = await (await fetch(new URL('examples.json', address))).json();

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
const complaints = [];
page.on('console', (line) => {
  if (['error', 'warning'].includes(line.type())) complaints.push(`console: ${line.text()}`);
});
page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
page.on('requestfailed', (request) => {
  const left = request.failure()?.errorText === 'net::ERR_ABORTED'; // the page was left before it had everything
  if (!left) complaints.push(`failed: ${request.url()}`);
});
page.on('request', (request) => {
  if (new URL(request.url()).origin !== origin) complaints.push(`other origin: ${request.url()}`);
});
page.on('response', (response) => {
  if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
});

async function step(name, work) {
  await work();
  console.log(`ok  ${name}`);
}
const editor = page.locator('.graphiql-query-editor .monaco-editor').first();
const answer = page.locator('.graphiql-response .view-lines');

try {
  assert.ok(signIn, 'this check needs the demo, whose people can be chosen');
  await step('a person is chosen', async () => {
    await page.goto(address);
    await page.getByText('Who are you today?').waitFor();
    if (screenshot) await page.screenshot({ path: screenshot.replace(/(\.\w+)$/, '-people$1') });
    const first = page.locator('main button').first();
    const name = await first.locator('b').innerText();
    await first.click();
    await page.locator('.bar').getByText(name).waitFor();
    assert.equal(new URL(page.url()).search, '', 'the code stays in the address');
  });
  await step('nothing in the tab’s storage is a token', async () => {
    const stored = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]));
    assert.ok(!stored.includes('eyJ'), stored);
  });
  await step('the person stays when the page is loaded anew', async () => {
    const before = await page.locator('.bar b').innerText();
    await page.reload();
    await page.locator('.bar').getByText(before).waitFor();
  });
  await step('every example has a tab', async () => {
    await page.locator('.graphiql-tab').nth(examples.length - 1).waitFor();
    const labels = await page.locator('.graphiql-tab').allInnerTexts();
    assert.equal(labels.length, examples.length);
    labels.forEach((label, i) => assert.ok(examples[i].query.includes(label.trim()), label));
  });
  await step('the query runs', async () => {
    await editor.waitFor();
    await page.getByLabel(/^Execute query/).click();
    await answer.getByText('"data"').waitFor();
  });
  await step('the schema is documented', async () => {
    await page.getByLabel('Show Documentation Explorer').click();
    await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).first().click();
    await page.locator('.graphiql-doc-explorer-field-name, .graphiql-doc-explorer-item').first().waitFor();
  });
  await step('fields complete', async () => {
    await page.getByLabel('New tab').click();
    await editor.click();
    await page.keyboard.type('{ __sch');
    await page.locator('.suggest-widget').getByText('__schema').first().waitFor();
    await page.keyboard.press('Escape');
  });
  await step('mistakes are underlined', async () => {
    await page.keyboard.type('nonsense');
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
  });
  await step('another person can be chosen', async () => {
    await page.getByText('Switch person').click();
    await page.locator('main button').nth(1).waitFor();
    const other = page.locator('main button').nth(1);
    const name = await other.locator('b').innerText();
    await other.click();
    await page.locator('.bar').getByText(name).waitFor();
    await editor.waitFor();
  });
  if (screenshot) await page.screenshot({ path: screenshot });
  assert.deepEqual(complaints, []);
} catch (error) {
  if (screenshot) await page.screenshot({ path: screenshot });
  console.error(complaints.join('\n'));
  throw error;
} finally {
  await browser.close();
}
