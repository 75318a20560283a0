import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildPortfolio } from '../../../core/schedule/build-portfolio.ts';
import { createWorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import { createCalendar, defaultCalendarSettings } from '../../../core/schedule/calendar/work-calendar.ts';

const read = createCalendar(defaultCalendarSettings);
if (!read.ok) throw new Error(read.message);
const axis = createWorkAxis(read.calendar, '2026-11-23');

function featureOf(id: string, hours: readonly number[], start = '') {
  const tasks = hours.map((hour, index) => `- [ ] T00${index + 1} [P] Work ${index + 1} (${hour}h)`).join('\n');
  const header = start === '' ? '' : `**Planned Start**: ${start}\n\n`;
  const file = parseSpecFile(`${id}/tasks.md`, `# Tasks: ${id}\n\n${header}## Phase 1: All\n\n${tasks}\n`);
  return { id, file, dependencies: buildDependencies(file) };
}

const after = (feature: string, dependsOn: string) => ({ feature, dependsOn, line: 1 });

test('each feature runs from its own start, and after those that it comes after', () => {
  const features = [featureOf('001', [8, 4]), featureOf('002', [16], '2026-11-25'), featureOf('003', [8])];
  const { features: spans, finishMinutes } = buildPortfolio(features, [after('003', '001')], { axis });
  expect(spans.map(({ id, startMinutes, finishMinutes: to }) => [id, startMinutes, to])).toEqual([
    ['001', 0, 480],
    ['002', 960, 1920],
    ['003', 480, 960],
  ]);
  expect(finishMinutes).toBe(1920);
  expect(spans.map(({ critical }) => critical)).toEqual([false, true, false]);
});

test('people are shared, and nobody does two things at a time', () => {
  const features = [featureOf('001', [8]), featureOf('002', [8])];
  expect(buildPortfolio(features, [], { axis, people: 1 }).finishMinutes).toBe(960);
  expect(buildPortfolio(features, [], { axis, people: 2 }).finishMinutes).toBe(480);
});

test('work is counted by week over weekends', () => {
  const { load, workMinutes } = buildPortfolio([featureOf('001', [48]), featureOf('002', [8])], [], { axis });
  expect(load).toEqual([
    { week: '2026-11-23', minutes: 40 * 60 + 480 },
    { week: '2026-11-30', minutes: 480 },
  ]);
  expect(workMinutes).toBe(56 * 60);
});

test('work is counted by person too: who does it, else whom the task names', () => {
  const withNames = (id: string, lines: string) => {
    const file = parseSpecFile(`${id}/tasks.md`, `# Tasks: ${id}\n\n## Phase 1: All\n\n${lines}`);
    return { id, file, dependencies: buildDependencies(file) };
  };
  const features = [
    withNames('001', '- [ ] T001 [P] Dig (48h)\n  - **Assignee**: Ada\n- [ ] T002 [P] Plant (8h)\n'),
    withNames('002', '- [ ] T001 [P] Water (4h)\n  - **Assignee**: @ada\n'),
  ];
  const weeksOf = (people?: readonly { name: string; pace: number }[]) =>
    buildPortfolio(features, [], people === undefined ? { axis } : { axis, people }).people.map(
      ({ name, taskCount, workMinutes, weeks }) => [name, taskCount, workMinutes, weeks.map(({ minutes }) => minutes)],
    );
  expect(weeksOf()).toEqual([
    ['Ada', 2, 52 * 60, [44 * 60, 480]],
    [null, 1, 480, [480]],
  ]);
  // One after the other: the second task of Ada ends in the second week.
  expect(weeksOf([{ name: 'Ada', pace: 1 }])).toEqual([['Ada', 3, 60 * 60, [40 * 60, 20 * 60]]]);
});

test('orders that run in a circle are named and not followed, unknown features and empty ones do no harm', () => {
  const features = [featureOf('001', [8]), featureOf('002', [8]), featureOf('003', [])];
  const order = [after('001', '002'), after('002', '001'), after('001', '009'), after('003', '001')];
  const portfolio = buildPortfolio(features, order, { axis });
  expect(portfolio.circular).toEqual(order.slice(0, 2));
  expect(portfolio.finishMinutes).toBe(480);
  expect(portfolio.features[2]).toEqual({
    id: '003',
    startMinutes: 0,
    finishMinutes: 0,
    workMinutes: 0,
    critical: false,
  });
});
