import { expect, open, openChild, test } from './fixtures';

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
  await expect(page.locator('.graphiql-tab'), 'what one person typed is not left to the next').toHaveCount(examples.length);
});

test('who broke the glass reads so above the child', async ({ page }) => {
  await page.goto('/graphiql');
  await page.getByText('Who are you today?').waitFor();
  await page.evaluate(() => {
    const query = 'mutation Break($input: BreakGlassInput!) { breakGlass(input: $input) { userErrors { message } breakGlassUse { id } } }';
    const input = { nhi: 'ZZZ0016', basis: 'URGENT_CARE', reason: 'She was found unconscious just now.' };
    sessionStorage.setItem('for-graphiql', JSON.stringify({ query, variables: JSON.stringify({ input }) }));
  });
  await page.getByLabel('I have just proved again who I am').check();
  await page.getByRole('button', { name: /^Lupe Vaitohi/ }).click();
  await page.getByLabel(/^Execute query/).click();
  await expect(page.locator('.graphiql-response')).toContainText('"userErrors": []');
  await page.getByRole('link', { name: 'Explorer' }).click();
  await openChild(page, 'Hana');
  await expect(page.getByText(/You see this child because you broke the glass, until \d/)).toBeVisible();
});
