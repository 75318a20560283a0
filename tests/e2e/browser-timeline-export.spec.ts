import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/e2e.ts';
import { openGarden } from '../support/roof-garden.ts';

test('the schedule is taken away as a table, a calendar, pictures and paper', async ({ temporaryFolder, openApp }) => {
  const { page } = await openGarden(temporaryFolder, openApp);
  const save = async (label: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByLabel('Export the timeline').selectOption({ label }),
    ]);
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), text: bytes.toString('utf8'), bytes };
  };
  const table = await save('Save the schedule as CSV…');
  expect(table.name).toBe('Roof-Garden-timeline.csv');
  expect(table.text).toContain('T003,Build the beds,phase-1,todo,2026-11-23,2026-11-23,120,300,180,true,0,0,true,,,,');
  expect((await save('Save due dates and milestones as iCalendar…')).text).toContain('DTSTART;VALUE=DATE:20261123\r\n');
  expect((await save('Save as SVG…')).text).toMatch(/^<svg .*Build the beds.*<\/svg>\n$/s);
  const { bytes } = await save('Save as PNG…');
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Width and height stand in the first chunk.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)].every((pixels) => pixels > 200)).toBe(true);

  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { hasPrinted: true }) }));
  await page.getByLabel('Export the timeline').selectOption({ label: 'Print, or save as PDF…' });
  await page.waitForFunction(() => 'hasPrinted' in window);
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
