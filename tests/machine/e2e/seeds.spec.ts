import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../support/e2e.ts';
import { editOutside, findBox, showView, tickTask } from '../../support/main-job.ts';

const seeds = join(process.env.SPECLINE_CORPUS ?? '', 'seeds');
/** Open tasks of the seeds, by file: facts that were read off them by hand. */
const openTasks: Readonly<Record<string, string>> = {
  '000': 'T002',
  '001': 'T003',
  '002': 'T051',
  '003': 'Create database migration scripts',
  '004': 'T060',
};

for (const [seed, task] of Object.entries(openTasks)) {
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
    await expect(page.getByRole('tabpanel').getByText(task).first()).toBeVisible();
    await tickTask(page, file, task);
    await editOutside(file, new RegExp(`\\[[xX]\\] ${task}`), `[ ] ${task}`);
    await expect(findBox(page, task)).not.toBeChecked();
  });
}
