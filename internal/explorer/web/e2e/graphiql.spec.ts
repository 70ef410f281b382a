import { expect, open, test } from './fixtures';

test('GraphiQL loads, completes fields, marks mistakes and runs a query', async ({ page }) => {
  await open(page, 'Farah Aziz', '/graphiql');
  const { examples } = await (await page.request.get('/settings.json')).json();
  const editor = page.locator('.graphiql-query-editor .monaco-editor').first();
  await expect(page.locator('.graphiql-tab')).toHaveCount(examples.length);
  await editor.waitFor();
  await page.getByLabel(/^Execute query/).click();
  await expect(page.locator('.graphiql-response .view-lines')).toContainText('"data"');

  await page.getByLabel('Show Documentation Explorer').click();
  const docs = page.locator('.graphiql-doc-explorer');
  await docs.getByText('Query', { exact: true }).first().click();
  await expect(docs.locator('.graphiql-doc-explorer-field-name, .graphiql-doc-explorer-item').first()).toBeVisible();

  await page.getByLabel('New tab').click();
  await editor.click();
  await page.keyboard.type('{ __sch');
  await expect(page.locator('.suggest-widget').getByText('__schema').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('nonsense');
  await expect(page.locator('.graphiql-query-editor .squiggly-error').first()).toBeVisible();

  await page.getByText('Switch person').click();
  await page.getByRole('button', { name: /^Ata Wilkins/ }).click();
  await expect(page.locator('.bar')).toContainText('Ata Wilkins');
  await editor.waitFor();
});
