import { expect, goTo, open, openChild, settled, test } from './fixtures';

const director = 'Ata Wilkins';

test('nothing that is kept in the tab is a token', async ({ page }) => {
  await open(page, director);
  expect(new URL(page.url()).search, 'the code stays in the address').toBe('');
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie]));
  expect(kept).toContain('ata-wilkins');
  expect(kept).not.toContain('eyJ');
});

test('who was chosen stays when the page is loaded anew, and can be changed', async ({ page }) => {
  await open(page, director);
  await openChild(page, 'Hana');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Hana Parata' })).toBeVisible();
  await page.getByRole('button', { name: 'Switch person' }).click();
  await page.getByRole('button', { name: /^Farah Aziz/ }).click();
  await expect(page.locator('.who')).toContainText('Farah Aziz');
  await expect(page.getByRole('heading', { level: 1, name: 'Hana Parata' }), 'the place is kept').toBeVisible();
});

test('a child is found without macrons, and one whom nobody may see is not', async ({ page }) => {
  await open(page, director);
  await page.getByRole('searchbox').fill('tui');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.locator('.cards').getByRole('link')).toHaveText([/Tūī Parata/]);
  const findMele = async () => {
    await page.getByRole('searchbox').fill('Mele');
    await page.getByRole('button', { name: 'Find' }).click();
  };
  await findMele();
  await expect(page.getByText('No child whom you may see has this name.')).toBeVisible();
  await page.getByRole('button', { name: 'Switch person' }).click();
  await page.getByRole('button', { name: /^Fetu Aumua/ }).click(); // of Mele's team
  await findMele();
  await expect(page.locator('.cards').getByRole('link')).toHaveText([/Mele Faleolo/]);
  expect(decodeURIComponent(page.url()), 'a name never stands in an address').not.toMatch(/tui|mele/i);
});

test('an overlap leads to its evidence, in words and in the picture', async ({ page }) => {
  await open(page, director);
  await openChild(page, 'Hana');
  const overlap = page.locator('.findings > li').filter({ hasText: 'Two agencies give the same service' });
  await overlap.getByRole('button', { name: 'Show in the picture' }).click();
  await expect(overlap.getByRole('listitem')).toHaveText([/^Counselling, Te Puna Hinengaro Awamārama, Farah Aziz/, /^Counselling, Māra Counselling, Jo Whitaker/]);
  const boxes = page.locator('.drawing g[data-id].on').filter({ has: page.locator('rect') });
  await expect(boxes).toHaveCount(2);
  await expect(boxes.filter({ hasText: 'Te Puna Hinengaro' })).toHaveCount(1);
  await expect(boxes.filter({ hasText: 'Māra Counselling' })).toHaveCount(1);
  await expect(page.locator('.drawing line.on')).not.toHaveCount(0);

  const number = await page.locator('.drawing g[data-key]:not(.on)').first().textContent();
  await page.locator('.drawing g[data-key]:not(.on)').first().click();
  await expect(page.locator('.findings > li.chosen .number'), 'a number of the picture leads to its finding').toHaveText(number!);
});

test('the day moves, and the network with it', async ({ page }) => {
  await open(page, director);
  await openChild(page, 'Hana');
  await expect(page.locator('.facts').first()).toContainText('Aroha Ngata');
  await expect(page.locator('.findings > li')).toHaveCount(8);
  const slider = page.getByRole('slider', { name: 'Move the day' });
  await slider.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('PageDown'); // a tenth of the way each
  const day = await page.getByLabel('Day', { exact: true }).inputValue();
  await expect(page).toHaveURL(new RegExp(`asAt=${day}`));
  await expect(slider).toHaveAttribute('aria-valuetext', /^\d+ \w+ \d{4}$/);
  await expect(page.locator('.drawing svg')).toHaveAttribute('aria-label', `Who is around Hana, ${await slider.getAttribute('aria-valuetext')}`);
  await expect(page.locator('.findings > li')).not.toHaveCount(8);
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(page.locator('.findings > li')).toHaveCount(8);

  await page.getByLabel('Compared with').fill(day);
  await expect(page.locator('.drawing')).toContainText('Compared with');
  await expect(page.locator('.drawing')).toContainText('(new)');
  await slider.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('PageDown');
  await settled(page);
  await expect(page.getByLabel('Compared with'), 'nothing is compared with a later day').toHaveValue('');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the page speaks te reo Māori, and stays where it is', async ({ page }) => {
  await open(page, director);
  await openChild(page, 'Hana');
  await page.getByRole('button', { name: 'Te reo Māori' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'mi');
  await expect(page.getByRole('heading', { name: 'Ngā inaki' })).toBeVisible();
  await expect(page.locator('.drawing svg')).toHaveAttribute('aria-label', /^Ko wai kei te taha o Hana/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Ngā inaki' }), 'the language is kept').toBeVisible();
  await page.getByRole('button', { name: 'Panonihia te tangata' }).click();
  await expect(page.getByRole('heading', { name: 'Ko wai koe i tēnei rā?' })).toBeVisible();
  await page.getByRole('button', { name: /^Ata Wilkins/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Overlaps' })).toBeVisible();
});

test('whānau and time have pictures of their own', async ({ page }) => {
  await open(page, director);
  await openChild(page, 'Hana');
  await page.getByText('The picture as a table').click();
  await goTo(page, 'Whānau');
  const rows = page.getByRole('table').getByRole('row');
  await expect(page.locator('.drawing svg')).toHaveAttribute('aria-label', /^The whānau of Hana/);
  await expect(rows.filter({ hasText: 'Mikaere' })).toContainText('younger brother');
  await goTo(page, 'Timeline');
  await expect(page.locator('.drawing svg')).toHaveAttribute('aria-label', /^The support of Hana in time/);
  await expect(rows.filter({ hasText: 'Aroha Ngata' }).first(), 'a row has its days').toContainText(/\d{4}/);
});

test('siblings stand side by side with what they share', async ({ page }) => {
  await open(page, director);
  await openChild(page, 'Hana');
  await goTo(page, 'Siblings');
  const table = page.getByRole('table', { name: 'Agencies around each child' });
  await expect(table.getByRole('columnheader')).toHaveText(['Hana', 'Mikaere']);
  const shared = table.getByRole('row').filter({ hasText: 'Pūtea Ora Budgeting' });
  await expect(shared).toContainText('shared');
  await expect(shared.getByRole('cell')).toHaveText([/Sefo/, /Sefo/]);
  await table.getByRole('link', { name: 'Mikaere' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mikaere Parata' })).toBeVisible();
});

test('the worklist leads to a child and to what was found', async ({ page }) => {
  await open(page, director);
  await page.getByRole('link', { name: 'Overlaps and gaps' }).click();
  await page.getByRole('combobox', { name: 'Whose' }).selectOption({ label: 'Children of Awamārama Children’s Team' });
  await expect(page.getByRole('status').filter({ hasText: / open$/ })).toBeVisible();
  await expect(page.locator('.findings > li')).toHaveCount(20);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText(/^21 to /)).toBeVisible();
  await page.getByRole('combobox', { name: 'What', exact: true }).selectOption('Overlaps');
  await settled(page);
  await expect(page.getByText(/^21 to /)).toBeHidden();
  const first = page.locator('.findings > li').first();
  const title = await first.getByRole('heading', { level: 3 }).textContent();
  await first.getByRole('link').click();
  await expect(page.locator('.findings > li.chosen').getByRole('heading', { level: 3 })).toContainText(title!);
});

test('a child sees who is around it, and no findings', async ({ page }) => {
  await open(page, 'Tiaki Rangihuna');
  await page.locator('.cards').getByRole('link').first().click();
  await expect(page.locator('.drawing svg')).toHaveAttribute('aria-label', /^The people around me/);
  await expect(page.getByText('This is how the child and its whānau see the network.')).toBeVisible();
  await expect(page.locator('.findings')).toHaveCount(0);
});

test('the API drawer has the exact query of the view, and GraphiQL runs it', async ({ page }) => {
  await open(page, director);
  await openChild(page, 'Hana');
  await page.getByRole('button', { name: 'API' }).click();
  const drawer = page.getByRole('dialog', { name: 'What this page asked of the API' });
  await expect(drawer.getByRole('heading', { level: 3 })).toHaveText(['ChildPicture']);
  await drawer.getByRole('link', { name: 'Open in GraphiQL' }).click();
  await page.getByLabel(/^Execute query/).click();
  await expect(page.locator('.graphiql-response')).toContainText('"picture"');
  await expect(page.locator('.graphiql-tab[aria-selected="true"], .graphiql-tab-active')).toContainText('ChildPicture');
  expect(page.url(), 'nothing of the query stands in the address').toMatch(/\/graphiql$/);
});

test('a child whom the viewer may not see is not there', async ({ page }) => {
  await open(page, director);
  await openChild(page, 'Hana');
  const hana = page.url();
  await page.getByRole('button', { name: 'Switch person' }).click();
  await page.getByRole('button', { name: /^Fetu Aumua/ }).click(); // of another team
  await page.goto(hana);
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing here that you may see.' })).toBeVisible();
  await expect(page.locator('.drawing')).toHaveCount(0);
});

test('an answer that fails is said and asked for again, and what was there stays', async ({ page, complaints }) => {
  await open(page, director);
  await openChild(page, 'Hana');
  await page.route('/graphql', (route) => route.abort('failed'));
  await goTo(page, 'Timeline');
  await expect(page.getByRole('alert')).toContainText('This could not be shown.');
  await expect(page.getByRole('heading', { level: 1, name: 'Hana Parata' })).toBeVisible();
  await page.unroute('/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.drawing svg')).toHaveAttribute('aria-label', /^The support of Hana in time/);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(complaints.splice(0)).toEqual([expect.stringMatching(/^failed: .*graphql$/), expect.stringMatching(/^console: .*ERR_FAILED/)]);
});

test('while an answer is on its way, nothing is said to be missing or not', async ({ page }) => {
  await open(page, director);
  await openChild(page, 'Hana');
  await goTo(page, 'Whānau');
  await settled(page);
  await page.route('/graphql', async (route) => {
    await new Promise((later) => setTimeout(later, 800));
    await route.continue();
  });
  await goTo(page, 'Timeline');
  await expect(page.getByText('Nothing overlaps and nothing is missing on this day.')).toHaveCount(0);
  await expect(page.locator('.findings > li')).toHaveCount(8);
});
