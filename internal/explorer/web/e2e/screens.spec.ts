import { expect, fixedDay, fixedDemo, goTo, open, openChild, settled, test } from './fixtures';

test.use({ baseURL: fixedDemo });

for (const { name, viewport } of [
  { name: 'desktop', viewport: { width: 1400, height: 1000 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
]) {
  test.describe(name, () => {
    test.use({ viewport });

    test('the views look as they did', async ({ page }) => {
      await open(page, 'Ata Wilkins');
      await expect(page.locator('.cards a').first()).toBeVisible();
      await openChild(page, 'Hana');
      await page.getByLabel('Day', { exact: true }).fill(fixedDay);
      await expect(page.locator('.drawing svg')).toHaveAttribute('aria-label', /16 June 2026/);
      const look = async (view: string) => {
        await settled(page);
        await page.mouse.move(0, 0);
        // A picture that stays in sight shows only a part of itself.
        await page.locator('.columns > :first-child').evaluateAll((all) => all.forEach((is) => Object.assign((is as HTMLElement).style, { position: 'static', maxHeight: 'none' })));
        // The scale of the slider reaches around today.
        await expect(page).toHaveScreenshot(`${name}-${view}.png`, { fullPage: true, mask: [page.getByRole('slider')] });
      };
      await look('network');
      await page.locator('.findings button').first().click();
      await look('finding');
      await goTo(page, 'Siblings');
      await expect(page.getByRole('table')).toBeVisible();
      await look('siblings');
      for (const tab of ['Whānau', 'Timeline']) {
        await goTo(page, tab);
        await expect(page.locator('.drawing svg')).toBeVisible();
        await look(tab === 'Whānau' ? 'whanau' : 'timeline');
      }
    });
  });
}
