import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

/** Title, times, day, person and prerequisites of one task line behind `T001` and `T002`. */
function read(words: string): string {
  const text = `# Tasks\n\n## Phase 1: Oven\n\n- [ ] T001 [P] Sift\n- [ ] T002 [P] Knead\n- [ ] T009 [P] ${words}\n`;
  const file = parseSpecFile('specs/001-oven/tasks.md', text);
  const task = file.tasks[2];
  const stated = listDependencies(file)
    .split('\n')
    .find((line) => line.startsWith('stated:'));
  const waits = [...(stated ?? '').matchAll(/T009<(T\d+)/g)].map((match) => match[1]).join('+');
  const { estimate, actual, due, assignee } = task ?? {};
  return [task?.title, estimate?.value.minutes, actual?.value.minutes, due?.value, assignee?.value, waits || undefined]
    .map((value) => value ?? '')
    .join(';')
    .replace(/;+$/, '');
}

it.each([
  ['Bake (2h)', 'Bake;120'],
  ['Bake (2h) [depends on T001]', 'Bake;120;;;;T001'],
  ['Bake (2 hours) — blocked by T001 and T002', 'Bake;120;;;;T001+T002'],
  ['Bake (~1h), needs T002', 'Bake;60;;;;T002'],
  ['Bake (2h) → after T002', 'Bake;120;;;;T002'],
  ['Bake _(est. 1h, actual 1.5h)_', 'Bake;60;90'],
  ['Bake (Est: 4 hrs) (Owner: Kim) (Depends: T001)', 'Bake;240;;;Kim;T001'],
  ['Bake (Owner: TBD) (Depends: none)', 'Bake'],
  ['Bake | Est: 0.5d | Deps: T002 | Owner: Kim', 'Bake;240;;;Kim;T002'],
  ['Bake · Est: 1h · Due: 2026-12-24', 'Bake;60;;2026-12-24'],
  ['Bake {est: 2d} {deps: T001}', 'Bake;960;;;;T001'],
  ['Bake @due(2026-12-24) @deps(T001) @est(4h)', 'Bake;240;;2026-12-24;;T001'],
  ['Backen (1 Std.)', 'Backen;60'],
  ['Backen (Schätzung: 2 Std., abhängig von T001)', 'Backen;120;;;;T001'],
  ['Backen (Voraussetzung: T001 und T002)', 'Backen;;;;;T001+T002'],
  ['Backen – benötigt T002', 'Backen;;;;;T002'],
  ['Cuire (prérequis : T001 et T002)', 'Cuire;;;;;T001+T002'],
  ['Cuire – nécessite T002', 'Cuire;;;;;T002'],
  ['Cuire (après T001)', 'Cuire;;;;;T001'],
  ['焼く（見積: 2h、依存: T001）', '焼く;120;;;;T001'],
  ['焼く（T002の後）', '焼く;;;;;T002'],
  ['Bake (2h), depends on T001', 'Bake;120;;;;T001'],
  ['Bake (1h) – only after T001 has cooled', 'Bake;60;;;;T001'],
  ['Bake (3d) @dana', 'Bake;1440'],
  ['Bake `est: 2h`', 'Bake;120'],
  ['烤面包（预计：2小时）', '烤面包;120'],
  ['Bake (3h est / 2h act)', 'Bake;180;120'],
  ['Bake (done in 2h, est 1h)', 'Bake;60;120'],
  ['Bake. Estimate 3h.', 'Bake;180'],
  ['Bake. Est. 3h, took 4h.', 'Bake;180;240'],
  ['Bake until golden. Depends on T001, T002.', 'Bake until golden;;;;;T001+T002'],
  ['Bake est:3h due:2026-12-24', 'Bake;180;;2026-12-24'],
  ['Bake effort=3h deps:T001', 'Bake;180;;;;T001'],
  ['[3h] Bake', 'Bake;180'],
  ['(~30m) Bake', 'Bake;30'],
  ['Bake 🕐 3h', 'Bake;180'],
  ['Bake (blocked on T001 and T002)', 'Bake;;;;;T001+T002'],
  ['Bake ← T001', 'Bake;;;;;T001'],
  ['Bake ← (T001 & T002)', 'Bake;;;;;T001+T002'],
  ['Bake ← T001, waiting for flour', 'Bake ← T001, waiting for flour;;;;;T001'],
  ['Bake — 30m', 'Bake;30'],
  ['Bake — ~3 hours', 'Bake;180'],
  ['Bake (depends on T001, T002; 2h)', 'Bake;120;;;;T001+T002'],
  ['烤面包（预计 2 小时，实际 3 小时）', '烤面包;120;180'],
])('takes the values behind a title for values: %s', (words, expected) => {
  expect(read(words)).toBe(expected);
});

it.each([
  'Cool for the interval (5 minutes)',
  'Keep the starter – 14 days',
  'Bake at a rate (2h/day)',
  'Fix the lid (needs a screw)',
  'Bake rolls ← T001 dough',
  'Bake run-time T001-T002 sheets',
  '**Bake the loaf (golden)**',
  'Bake, then rest, 15 minutes',
  'Sort by priority: high to low, then by age',
  'Answer with owner:string',
  'Wire the oven (see notes) @Injectable',
  'Show `rest: soon` on the lid',
  'Rest it (twice), needs a towel',
  'Bake for 2h. Serve 4 guests.',
])('leaves words of a title that only look like values: %s', (words) => {
  expect(read(words).split(';')).toEqual([words.replaceAll('**', '')]);
});
