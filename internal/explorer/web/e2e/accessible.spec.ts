import AxeBuilder from '@axe-core/playwright';
import { expect, goTo, open, openChild, settled, test } from './fixtures';

for (const { name, viewport } of [
  { name: 'on a desktop', viewport: { width: 1400, height: 1000 } },
  { name: 'on a phone', viewport: { width: 390, height: 844 } },
]) {
  test.describe(name, () => {
    test.use({ viewport });

    test('axe finds nothing in any view, in either language', async ({ page }) => {
      const check = async (where: string) => {
        await settled(page);
        const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect(found.violations.map((is) => `${where}: ${is.id}: ${is.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
        const room = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(room, `${where}: the page is broader than the screen`).toBe(0);
      };
      await page.goto('/');
      await page.getByText('Who are you today?').waitFor();
      await check('sign-in');
      await open(page, 'Ata Wilkins');
      for (const names of [
        ['Network', 'Whānau', 'Timeline', 'Siblings', 'Overlaps and gaps', 'Children'],
        ['Te whatunga', 'Te whānau', 'Te rārangi wā', 'Ngā tuākana, ngā tēina', 'Ngā inaki me ngā āputa', 'Ngā tamariki'],
      ]) {
        await expect(page.locator('.cards a').first()).toBeVisible();
        await check('children');
        await openChild(page, 'Hana');
        await page.locator('.findings button').first().click();
        await page.locator('summary').evaluateAll((all) => all.forEach((is) => (is as HTMLElement).click()));
        for (const tab of names.slice(0, 4)) {
          await goTo(page, tab);
          await expect(page.locator('.drawing svg, table').first()).toBeVisible();
          await check(tab);
        }
        await page.getByRole('button', { name: 'API' }).click();
        await check('API');
        await page.keyboard.press('Escape');
        await page.getByRole('link', { name: names[4] }).click();
        await expect(page.locator('form select').first()).toBeVisible();
        await check('worklist');
        await page.getByRole('link', { name: names[5], exact: true }).click();
        await page.getByRole('button', { name: /^(Te reo Māori|English)$/ }).click();
      }
    });
  });
}
