import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../support/e2e.ts';
import { runTimeCourse } from '../support/time-course.ts';

const head = '| Date | Task | Start | End | Time | Note |\n| --- | --- | --- | --- | --- | --- |\n';

test('time without ids is started, survives a crash, is corrected and exported, and nothing else changes', async ({
  browser,
  temporaryFolder,
}) => {
  test.slow();
  const tasks = await placeFixture('time-without-ids', temporaryFolder);
  const before = await readFile(tasks, 'utf8');
  const course = await runTimeCourse({ browser, tasks, data: join(temporaryFolder, 'data') }, 'Paint the buoys');
  // 20 minutes were written by hand before there was a log; the total of the block is somebody's own and stays.
  const after = (sum: string, variance: string) =>
    before
      .replace('| **Actual**: 20min', `| **Actual**: ${sum}`)
      .replace('**Actual Time**: [Y] hours', `**Actual Time**: ${variance.split(' @ ')[0]}`)
      .replace('**Variance**: [Z] hours', `**Variance**: ${variance.split(' @ ')[1]}`);
  const rows = (time: string) =>
    `# Time Log: Sailing Club Bookings\n\n${head}| DAY | paint-the-buoys |  |  | 20m | before this log <!-- e:# --> |\n` +
    `| DAY | paint-the-buoys | FROM | TO | ${time} | <!-- e:# --> |\n`;
  expect(course.stopped.tasks).toBe(after('1h 50min', '3 hours 50 min @ -36 hours 10 min (-90%)'));
  expect(course.stopped.log).toBe(rows('1h 30m'));
  expect(course.edited.log).toBe(rows('2h').replace('FROM | TO', ' | '));
  expect(course.csv).toContain(',paint-the-buoys,Paint the buoys,');
});

test('time of tasks with ids and stories is started, survives a crash, is corrected and exported', async ({
  browser,
  temporaryFolder,
}) => {
  test.slow();
  const tasks = await placeFixture('story-phases', temporaryFolder);
  const before = await readFile(tasks, 'utf8');
  const course = await runTimeCourse({ browser, tasks, data: join(temporaryFolder, 'data') }, 'T011');
  const task = '- [ ] T011 [US1] Heat curve in crates/oven/src/heat.rs (~2 hours)\n';
  const after = (time: string) => before.replace(task, `${task}  - **Actual Time**: ${time}\n`);
  expect(course.stopped.tasks).toBe(after('1.5 hours'));
  expect(course.edited.tasks).toBe(after('2 hours'));
  expect(course.stopped.log).toMatch(/\n\| DAY \| T011 \| FROM \| TO \| 1h 30m \| <!-- e:# --> \|\n$/);
  expect(course.csv).toMatch(/,T011,Heat curve in [^,]*,\d{4}-\d\d-\d\d,(?:\d\d:\d\d)?,(?:\d\d:\d\d)?,120,2,\r\n$/);
});

/** A fixture as the tasks of a feature. */
async function placeFixture(name: string, folder: string): Promise<string> {
  const tasks = join(folder, 'specs', `001-${name}`, 'tasks.md');
  await mkdir(join(tasks, '..'), { recursive: true });
  await copyFile(fileURLToPath(new URL(`../fixtures/parse/${name}/input.md`, import.meta.url)), tasks);
  return tasks;
}
