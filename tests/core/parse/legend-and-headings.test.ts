import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../support/list-dependencies.ts';

const read = (text: string) => parseSpecFile('f/tasks.md', `# Tasks: Barn\n\n${text}`);

test.each([
  ['Legend: [ ] todo, [~] in progress, [!] skipped, [x] done', 'in-progress skipped'],
  ['> `[~]` in progress · `[!]` skipped', 'in-progress skipped'],
  ['The marks [~] and [!] are used.', 'other other'],
])('marks mean what a line says of them: %s', (legend, expected) => {
  const { tasks } = read(`${legend}\n\n## Phase 1: Roof\n\n- [~] T001 Saw\n- [!] T002 Nail\n`);
  expect(tasks.map((task) => task.status).join(' ')).toBe(expected);
});

test.each([
  ['Phase 1: Roof (est. 2d)', 'Roof', 960],
  ['Phase 1: Roof (Estimate: 3h)', 'Roof', 180],
  ['Phase 1: Roof (estimated 2 hours)', 'Roof', 120],
  ['Milestone 1: Roof (2-4h)', 'Roof', 180],
  ['Phase 1: Roof - 0.5 days', 'Roof', 240],
  ['Phase 1: Roof (east side) — ~2h', 'Roof (east side)', 120],
  ['Phase 1: Roof ⏱️ 30 min', 'Roof', 30],
  ['Phase 1: Roof (east side)', 'Roof (east side)', null],
  ['Phase 1: Roof - 3 sides', 'Roof - 3 sides', null],
])('a heading tells the estimate of its phase: %s', (heading, title, minutes) => {
  const text = `## ${heading}\n\n- [ ] T001 Saw\n`;
  const [phase] = read(text).phases;
  expect([phase?.title, phase?.estimate?.value.minutes ?? null]).toEqual([title, minutes]);
  const range = phase?.estimate?.range;
  if (range !== undefined)
    expect(`# Tasks: Barn\n\n${text}`.slice(range.start, range.end)).toMatch(/^~?\d[\d.-]* ?\p{L}+$/u);
});

test('numbered tasks are named by their numbers where a note is nothing but a relation and numbers', () => {
  const file = read(
    '## Phase 1: Roof\n\n1. [ ] Saw\n2. [ ] Nail (2h) – after 1\n3. [ ] Paint – needs 1, 2\n4. [ ] Rest 2 hours after 3 coats\n',
  );
  expect(listDependencies(file).split('\n')[0]?.replace(/@\d+/g, '')).toBe('stated: 2<1 3<1* 3<2');
});
