import AxeBuilder from '@axe-core/playwright';
import { expect, goTo, openChild, settled, test } from './fixtures';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const viewport of [
  { width: 1400, height: 1000 },
  { width: 320, height: 700 },
]) {
  for (const { language, tabs, worklist } of [
    { language: 'English', tabs: ['Network', 'Whānau', 'Timeline', 'Siblings'], worklist: 'Overlaps and gaps' },
    { language: 'Te reo Māori', tabs: ['Te kōtuinga', 'Te whānau', 'Te rārangi wā', 'Ngā tamariki o te whānau'], worklist: 'Ngā inaki me ngā āputa' },
  ]) {
    test.describe(() => {
      test.use({ viewport });

      test(`axe finds nothing in any view, ${viewport.width} wide, in ${language}`, async ({ page }) => {
        test.slow();
        const check = async (where: string) => {
          await settled(page);
          const found = await new AxeBuilder({ page }).withTags(rules).analyze();
          expect(found.violations.map((is) => `${where}: ${is.id}: ${is.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
          const room = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(room, `${where}: the page is broader than the screen`).toBe(0);
        };
        await page.goto('/');
        await page.getByRole('heading', { name: 'Who are you today?' }).waitFor();
        await check('sign-in');
        await page.getByRole('button', { name: /^Ata Wilkins/ }).click();
        if (language !== 'English') {
          await page.getByRole('button', { name: language }).click();
          await page.getByRole('button', { name: 'Panonihia te tangata' }).click();
          await page.getByRole('heading', { name: 'Ko wai koe i tēnei rā?' }).waitFor();
          await check('sign-in');
          await page.getByRole('button', { name: /^Ata Wilkins/ }).click();
        }
        await expect(page.locator('.cards a').first()).toBeVisible();
        await check('children');
        await openChild(page, 'Hana');
        await page.locator('.findings button').first().click();
        await page.locator('summary').evaluateAll((all) => all.forEach((is) => (is as HTMLElement).click()));
        for (const tab of tabs) {
          await goTo(page, tab);
          await check(tab);
        }
        await page.getByRole('button', { name: 'API' }).click();
        await check('API');
        await page.keyboard.press('Escape');
        await page.getByRole('link', { name: worklist }).click();
        await expect(page.getByRole('combobox').first()).toBeVisible();
        await check('worklist');
      });
    });
  }
}
