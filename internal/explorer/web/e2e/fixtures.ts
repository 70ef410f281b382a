import { expect, test as base, type Page } from '@playwright/test';

export { expect };

/** The demo dated around `fixedDay`. */
export const fixedDemo = 'http://127.0.0.1:18782';
export const fixedDay = '2026-06-16';

/** Every test fails when the page complains, when a request fails, or when anything is asked of another origin. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (line) => {
        if (['error', 'warning'].includes(line.type())) complaints.push(`console: ${line.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
      page.on('requestfailed', (request) => {
        const left = request.failure()?.errorText === 'net::ERR_ABORTED'; // the page was left, or asks for another day by now
        if (!left) complaints.push(`failed: ${request.url()}`);
      });
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`leaves the machine: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens an address as one of the demo's people. */
export async function open(page: Page, person: string, address = '/') {
  await page.goto(address);
  await page.getByRole('button', { name: new RegExp(`^${person}`) }).click();
  await page.locator('.who, .bar').getByText(person).waitFor();
}

/** Opens a child, found by its name. */
export async function openChild(page: Page, name: string) {
  await page.getByRole('searchbox').fill(name);
  await page.keyboard.press('Enter');
  const found = page.locator('.cards').getByRole('link');
  await expect(found).toHaveCount(1);
  await found.click();
  await page.locator('.drawing svg').waitFor();
}

/** Goes to another view of the child. */
export async function goTo(page: Page, tab: string) {
  await page.locator('.tabs').getByRole('link', { name: tab, exact: true }).click();
  await expect(page.locator('.tabs').getByRole('link', { name: tab, exact: true })).toHaveAttribute('aria-current', 'page');
}

/** Waits until all that the page asked for is answered and shown. */
export async function settled(page: Page) {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}
