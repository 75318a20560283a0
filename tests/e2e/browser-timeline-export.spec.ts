import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/e2e.ts';
import { openGarden } from '../support/roof-garden.ts';

test('the schedule is taken away as a table, a calendar and a picture', async ({ temporaryFolder, openApp }) => {
  const { page } = await openGarden(temporaryFolder, openApp);
  const save = async (label: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByLabel('Export the timeline').selectOption({ label }),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const table = await save('Save the schedule as CSV…');
  expect(table.name).toBe('Roof-Garden-timeline.csv');
  expect(table.text).toContain('T003,Build the beds,phase-1,todo,2026-11-23,2026-11-23,120,300,180,true,0,0,true,,,,');
  expect((await save('Save due dates and milestones as iCalendar…')).text).toContain('DTSTART;VALUE=DATE:20261123\r\n');
  expect((await save('Save as SVG…')).text).toMatch(/^<svg .*Build the beds.*<\/svg>\n$/s);
});
