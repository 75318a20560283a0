import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../support/e2e.ts';
import { editOutside, findBox, showView, tickTask } from '../../support/main-job.ts';

const seeds = join(process.env.SPECLINE_CORPUS ?? '', 'seeds');
/** Facts that were read off the seeds by hand: how their first task begins, and a task that is open. */
const facts: Readonly<Record<string, { readonly first: string; readonly open: string }>> = {
  '000': { first: 'T001', open: 'T002' },
  '001': { first: 'T001', open: 'T003' },
  '002': { first: 'T001', open: 'T051' },
  '003': { first: 'Design [Model1] schema', open: 'Create database migration scripts' },
  '004': { first: 'T001', open: 'T060' },
};

for (const [seed, { first, open: task }] of Object.entries(facts)) {
  test(`${seed}: its graph is shown, a tick changes one byte, an outside edit is seen`, async ({
    temporaryFolder,
    openApp,
  }) => {
    const name = (await readdir(seeds)).find((candidate) => candidate.startsWith(seed)) ?? '';
    const file = join(temporaryFolder, 'specs', `${seed}-seed`, 'tasks.md');
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, await readFile(join(seeds, name)));
    const page = await openApp(join(temporaryFolder, 'specs'));
    await showView(page, 'Graph');
    await expect(page.locator('.react-flow__node-task').filter({ hasText: first }).first()).toBeVisible();
    await tickTask(page, file, task);
    await editOutside(file, new RegExp(`\\[[xX]\\](?=[ *]*${task})`), '[ ]');
    await expect(findBox(page, task)).not.toBeChecked();
  });
}
