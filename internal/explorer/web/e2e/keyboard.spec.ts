import { expect, open, test } from './fixtures';

test('a finding is reached and followed by the keyboard alone', async ({ page }) => {
  await page.goto('/');
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).innerText || document.activeElement!.getAttribute('aria-label') || '');
  const tabTo = async (what: RegExp) => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      if (what.test(await focused())) return;
    }
    throw new Error(`the keyboard does not reach ${what}`);
  };
  await page.getByText('Who are you today?').waitFor();
  await tabTo(/^Ata Wilkins/);
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').waitFor();

  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Go to the content');
  await expect(page.getByRole('link', { name: 'Go to the content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('hana');
  await page.keyboard.press('Enter');
  await expect(page.locator('.cards').getByRole('link')).toHaveCount(1);
  await tabTo(/^Hana Parata/);
  await page.keyboard.press('Enter');
  await page.locator('.drawing svg').waitFor();
  await expect(page.getByRole('heading', { level: 1, name: 'Hana Parata' }), 'a new place begins at its heading').toBeFocused();
  await tabTo(/^Show in the picture/);
  await page.keyboard.press('Space');
  await expect(page.locator('.drawing line.on')).not.toHaveCount(0);
  await tabTo(/^API$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await focused(), 'the focus returns').toBe('API');
});

test('what is focused is seen', async ({ page }) => {
  await open(page, 'Ata Wilkins');
  await page.getByRole('searchbox').focus();
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).not.toBe('none');
  }
});
