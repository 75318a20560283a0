import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { defaultSettings } from '../../../../preload/default-settings.ts';
import type { FeatureState } from '../../../../preload/planner-data.ts';
import { buildOutline } from '../../../../renderer/store/build-outline.ts';
import { toTimelineSvg } from '../../../../renderer/timeline/export/timeline-svg.ts';
import { parseBaselineFile, toBaselineFile } from '../../../../renderer/timeline/model/baseline-file.ts';
import { compareBaseline } from '../../../../renderer/timeline/model/compare-baseline.ts';
import { tryCommands } from '../../../../renderer/timeline/model/try-commands.ts';
import { preparePlan } from '../../../../renderer/timeline/model/use-timeline-plan.ts';

const path = '001-shed/tasks.md';
const shed = `# Tasks: Shed & <Boat>

**Planned Start**: 2026-11-23

## Phase 1: Frame

- [ ] T001 Saw the beams (4h)
- [ ] T002 Raise the frame (8h)
- [ ] T003 Old roof (2h)
`;

function planOf(text: string) {
  const file = parseSpecFile(path, text);
  const plan = preparePlan(file, defaultSettings, { basis: 'plan', crew: 'unlimited', paces: {} });
  return { ...plan, schedule: plan.base, misfits: 0 };
}

function featureOf(text: string): FeatureState {
  const summary = { id: '001-shed', title: 'Shed', path } as FeatureState['summary'];
  return { ok: true, sequence: 1, id: '001-shed', summary, file: parseSpecFile(path, text), texts: { [path]: text } };
}

test('a baseline tells what moved, came and went', () => {
  const before = planOf(shed);
  const after = planOf(
    shed.replace('beams (4h)', 'beams (6h)').replace('- [ ] T003 Old roof (2h)', '- [ ] T004 New roof (3h)'),
  );
  const earlier = { file: before.file, axis: before.axis, schedule: before.base };
  expect(compareBaseline(earlier, after)).toEqual([
    { type: 'moved', key: 'T001', title: 'Saw the beams', startMinutes: 0, finishMinutes: 120, lengthMinutes: 120 },
    { type: 'moved', key: 'T002', title: 'Raise the frame', startMinutes: 120, finishMinutes: 120, lengthMinutes: 0 },
    { type: 'added', key: 'T004', title: 'New roof' },
    { type: 'removed', key: 'T003', title: 'Old roof' },
  ]);
  const later = planOf(shed.replace('2026-11-23', '2026-11-24'));
  expect(compareBaseline(earlier, later)[0]).toMatchObject({ key: 'T001', startMinutes: 480, lengthMinutes: 0 });
  expect(compareBaseline(earlier, before)).toEqual([]);
});

test('a baseline goes through a file, and other files are told apart', () => {
  const baseline = { id: 'b1', name: 'Kick-off', at: '2026-11-21T09:00:00Z', texts: { [path]: shed } };
  expect(parseBaselineFile(toBaselineFile(baseline))).toEqual({ name: 'Kick-off', texts: { [path]: shed } });
  for (const text of ['', '[]', '{"format":"specline-baseline","name":"x","texts":{"a":1}}']) {
    expect(parseBaselineFile(text)).toBeNull();
  }
});

test('commands are tried one after the other, and those that do not fit are left out', () => {
  const tried = tryCommands(featureOf(shed), [
    { type: 'set-estimate', feature: '001-shed', task: 'T001', from: 240, to: 60 },
    // Somebody else has changed it.
    { type: 'set-estimate', feature: '001-shed', task: 'T003', from: 999, to: 60 },
    { type: 'set-start', feature: '001-shed', task: 'T002', from: null, to: '2026-12-01' },
  ]);
  expect(tried.misfits).toBe(1);
  expect(tried.file.tasks.map(({ estimate, start }) => [estimate?.value.minutes, start?.value])).toEqual([
    [60, undefined],
    [480, '2026-12-01'],
    [120, undefined],
  ]);
});

test('what is left begins today when the planned start is over', () => {
  const file = parseSpecFile(path, shed.replace('2026-11-23', '2020-01-06').replace('[ ] T001', '[x] T001'));
  const left = preparePlan(file, defaultSettings, { basis: 'left', crew: 'unlimited', paces: {} });
  expect(left.axis.startDate >= left.today).toBe(true);
  expect(left.base.finishMinutes).toBe(600);
});

test('a picture says names as they are and has a bar for each row', () => {
  const plan = planOf(shed);
  const rows = buildOutline(plan.file);
  const svg = toTimelineSvg({ title: 'Shed & <Boat>', plan, unit: 'days', rows, daysPerWeek: 5 });
  expect(svg).toContain('>Shed &amp; &lt;Boat&gt;</text>');
  expect(svg).not.toContain('NaN');
  const named = planOf(shed.replace('Old roof', 'Old _flat_ roof_beam'));
  const other = toTimelineSvg({
    title: 'Shed',
    plan: named,
    unit: 'days',
    rows: buildOutline(named.file),
    daysPerWeek: 5,
  });
  expect(other).toContain('>T003 Old flat roof_beam</text>');
  expect(svg.match(/<rect /g)?.length).toBeGreaterThan(rows.length);
});
