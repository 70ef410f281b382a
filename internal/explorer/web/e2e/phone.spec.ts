import { expect, open, openChild, test } from './fixtures';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('on a phone the picture is one for phones, and as large as it is drawn', async ({ page }) => {
  await open(page, 'Ata Wilkins');
  await openChild(page, 'Hana');
  const drawing = page.locator('.drawing svg');
  await expect(drawing).toHaveAttribute('width', '390');
  const box = (await drawing.boundingBox())!;
  expect(box.width, 'texts are hardly smaller than drawn').toBeGreaterThan(340);
  await page.getByRole('button', { name: 'Show in the picture' }).first().tap();
  await expect(page.locator('.drawing line.on')).not.toHaveCount(0);
});
