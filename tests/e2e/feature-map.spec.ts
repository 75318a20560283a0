import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBarriers } from '../support/axe.ts';
import { expect, test } from '../support/e2e.ts';

async function writeSpecs(folder: string, plans: Readonly<Record<string, string>>): Promise<string> {
  const specs = join(folder, 'specs');
  for (const [name, head] of Object.entries(plans)) {
    await mkdir(join(specs, name), { recursive: true });
    const text = `# Tasks: ${name.slice(4)}\n\n${head}\n\n## Phase 1: Work\n\n- [ ] T001 Begin\n- [ ] T002 End\n`;
    await writeFile(join(specs, name, 'tasks.md'), text);
  }
  return specs;
}

test('all features are shown with what they wait for, unfolded in place, accessible, and opened from there', async ({
  temporaryFolder,
  openApp,
}) => {
  const specs = await writeSpecs(temporaryFolder, {
    '001-quay': 'A place to moor.',
    '002-boats': 'Depends on 001-quay.',
    '003-kitchen': 'Soup.',
  });
  const page = await openApp(specs);
  await page.getByRole('button', { name: 'All features' }).click();
  const card = (id: string) => page.locator(`.react-flow__node-feature[data-id="${id}"]`);
  await expect(card('002-boats').getByRole('button', { name: /boats\s*, waiting, waits for 001-quay/ })).toBeVisible();
  await expect(page.locator('.react-flow__edge[data-id="001-quay → 002-boats"]')).toBeAttached();
  await expect(page.getByText('3 features, 2 of them connected by 1 statement')).toBeVisible();

  await page.getByRole('button', { name: 'Unfold boats' }).click();
  await expect(page.locator('.react-flow__node-task[data-id="002-boats/T002"]')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findBarriers(page), colorScheme).toEqual([]);
  }
  await page.getByRole('button', { name: 'Fold boats' }).click();
  await expect(card('002-boats')).toBeVisible();

  await card('001-quay')
    .getByRole('button', { name: /quay\s*, ready/ })
    .click();
  await page.keyboard.press('ArrowRight');
  await expect(card('002-boats').getByRole('button', { pressed: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'boats', level: 1 })).toBeVisible();
  await expect(page.locator('.react-flow__node-task[data-id="T001"]')).toBeVisible();
});

test('where nothing is stated, the page says how a document states it', async ({ temporaryFolder, openApp }) => {
  const page = await openApp(await writeSpecs(temporaryFolder, { '001-quay': 'Moor.', '002-boats': 'Sail.' }));
  await expect(page.getByRole('option', { name: /tasks done/ })).toHaveCount(2);
  await page.keyboard.press('6');
  await expect(page.getByText('No document says what another feature waits for.')).toBeVisible();
  await expect(page.locator('.react-flow__node-feature')).toHaveCount(2);
});
