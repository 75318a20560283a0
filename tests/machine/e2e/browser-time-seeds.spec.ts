import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../support/e2e.ts';
import { runTimeCourse } from '../../support/time-course.ts';

const seeds = join(process.env.SPECLINE_CORPUS ?? '', 'seeds');

async function placeSeed(seed: string, folder: string): Promise<string> {
  const name = (await readdir(seeds)).find((candidate) => candidate.startsWith(seed)) ?? '';
  const tasks = join(folder, 'specs', `${seed}-seed`, 'tasks.md');
  await mkdir(join(tasks, '..'), { recursive: true });
  await writeFile(tasks, await readFile(join(seeds, name)));
  return tasks;
}

/** Put a line behind one that is known by its number, and change lines in place. */
function editLines(text: string, changes: Readonly<Record<number, (line: string) => string>>): string {
  const lines = text.split('\n');
  return lines.map((line, index) => changes[index + 1]?.(line) ?? line).join('\n');
}

test('003: a tracked, killed, corrected and exported time changes the field, the block and the status of the phase alone', async ({
  browser,
  temporaryFolder,
}) => {
  test.slow();
  const tasks = await placeSeed('003', temporaryFolder);
  const before = await readFile(tasks, 'utf8');
  const course = await runTimeCourse(
    { browser, tasks, data: join(temporaryFolder, 'data') },
    'Create database migration scripts',
  );
  const after = (time: string) =>
    editLines(before, {
      73: (line) => `${line}\n  - **Actual Time**: ${time}`,
      // The middle one of three choices, in the bytes that it has.
      413: (line) => line.replace(/: .*\|(.*)\|.*?( *)$/, (_, choice, end) => `: ${choice.trim()}${end}`),
      421: (line) => line.replace('[Y] hours', time),
    });
  expect(course.stopped.tasks).toBe(after('1.5 hours'));
  expect(course.edited.tasks).toBe(after('2 hours'));
  expect(course.stopped.log.split('\n').slice(4)).toEqual([
    '| DAY | create-database-migration-scripts | FROM | TO | 1h 30m | <!-- e:# --> |',
    '',
  ]);
  expect(course.csv).toMatch(/,create-database-migration-scripts,[^\n]*,120,2,\r\n$/);
});

test('004: a tracked, killed, corrected and exported time adds one line to the document', async ({
  browser,
  temporaryFolder,
}) => {
  test.slow();
  const tasks = await placeSeed('004', temporaryFolder);
  const before = await readFile(tasks, 'utf8');
  const course = await runTimeCourse({ browser, tasks, data: join(temporaryFolder, 'data') }, 'T060');
  const after = (time: string) => editLines(before, { 198: (line) => `${line}\n  - **Actual Time**: ${time}` });
  expect(course.stopped.tasks).toBe(after('1h 30m'));
  expect(course.edited.tasks).toBe(after('2h'));
  expect(course.edited.log.split('\n').slice(4)).toEqual([expect.stringContaining('| T060 |'), '']);
  expect(course.csv).toMatch(/,T060,.*,120,2,\r\n$/);
});
