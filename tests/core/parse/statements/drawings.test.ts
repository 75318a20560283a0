import { describe, expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { planEdit } from '../../../../core/patch/plan-edit.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

const plan = [
  '# Tasks: Boat',
  '## Phase 1: Hull',
  ...[1, 2, 3, 4, 5, 6].map((id) => `- [ ] T00${id} [P] Work on part ${id}`),
  '## Phase 2: Rig',
  '- [ ] T007 [P] Sew the sail',
];

const write = (drawing: readonly string[]): string =>
  `${[...plan, '## Task Dependencies', '```', ...drawing, '```'].join('\n')}\n`;

/** What a drawing in a section about dependencies states. */
function read(...drawing: readonly string[]): string {
  const lines = listDependencies(parseSpecFile('specs/1/tasks.md', write(drawing)));
  const pick = (name: string) => (lines.split('\n').find((line) => line.startsWith(name)) ?? '').split(' ').slice(1);
  return [...pick('stated:'), ...pick('phases:').filter((entry) => !entry.includes('='))]
    .map((pair) => pair.replace(/[*]|@\d+/g, ''))
    .join(' ');
}

describe('drawings in a section about dependencies', () => {
  it('reads what the heads of arrows point to as waiting for where the wire comes from', () => {
    expect(read('T001 ─┬─► T003 (types) ──► T004', 'T002 ─┘')).toBe('T003<T001 T003<T002 T004<T003');
    expect(read('T001 (planks) ──→ T002', '              ├─→ T003', '              └─→ T004')).toBe(
      'T002<T001 T003<T001 T004<T001',
    );
  });

  it('reads a chain in brackets as one of what stands in them', () => {
    expect(read('Phase 1 (Hull: T001[P] + T002[P] → T003)', '    │', '    └─► Phase 2 (Rig)')).toBe(
      'T003<T001 T003<T002 2<1',
    );
    expect(read('Phase 1 (Hull T001→T002→T003)', '    │', '    └─► Phase 2 (Rig)')).toBe('T002<T001 T003<T002 2<1');
  });

  it('reads tasks side by side in a step', () => {
    const steps = ['T001', '  ↓', 'T002 [P] · T003 [P] · T004 [P]   (three sides, at once)', '  ↓', 'T005'];
    expect(read(...steps)).toBe('T002<T001 T003<T001 T004<T001 T005<T002 T005<T003 T005<T004');
  });

  it('goes on behind the brackets of one of them', () => {
    expect(read('T001 (planks) + T002 (ribs)', '  ↓', 'T003')).toBe('T003<T001 T003<T002');
  });

  it('reads trees whose branches have heads', () => {
    expect(read('T001', ' ├─> T002 (ribs)', ' │     └─> T003', ' └─> T004')).toBe('T002<T001 T003<T002 T004<T001');
  });

  it('reads arrows that lead down', () => {
    expect(read('   T001', '  ┌─┴──┐', '  ▼    ▼', 'T002  T003', '  └──┬─┘', '     ▼', '    T004')).toBe(
      'T002<T001 T003<T001 T004<T002 T004<T003',
    );
  });

  it('takes nothing from an arrow below several chains', () => {
    expect(read('T001 → T002', '   ↓', 'T003    T004 → T005', '   ↓', 'T006')).toBe('T002<T001 T005<T004');
  });

  it('reads phases by their numbers, with titles behind', () => {
    expect(read('Phase 1: Hull ──┬──► Phase 2: Rig', '                └──► T005 ◄── T006')).toContain('2<1');
  });

  it.each([
    [['T001', '├── T002', '└── T003']],
    [['┌──────┐', '│ T001 │', '└──┬───┘', '   ▼', '┌──────┐', '│ T002 │', '└──────┘']],
    [['T001 ─┬─► T003', 'T002 ─┴─► T004']],
    [['T001 ──► the slip ──► T002', '      └──']],
    [['T001 ───┐', 'T002 ──► deck │ T003']],
    [['Developer A: T001 ─► T002 ─► T003', '             └─► T004']],
    [['T001 ─┬─► T002', '          └─► T003', '      x']],
  ])('takes nothing from trees without heads, boxes, loose ends and other words: %s', (drawing) => {
    expect(read(...drawing)).not.toMatch(/T00[34]</);
  });

  it('reads words that stand apart from the wire, and titles of phases', () => {
    expect(read('T001 planks     ┐', 'T002 rib bender ├─► T004 deck', 'T003 seams      ┘')).toBe(
      'T004<T001 T004<T002 T004<T003',
    );
    expect(read('Hull ──┬──► Rig', '       └──► T005')).toContain('2<1');
  });

  it('reads drawings between tasks in a section about parallel work', () => {
    const text = write(['T001 ─┐', 'T002 ─┴─► T003']).replace('## Task Dependencies', '## Parallel Opportunities');
    expect(listDependencies(parseSpecFile('specs/1/tasks.md', text))).toContain('stated: T003<T001@14 T003<T002@14');
  });

  it('takes no step above a stroke that passes beside it', () => {
    expect(
      read('T001 ─────────────┐', 'T002 ──── T003    │', '                  ▼', '              T004, T005'),
    ).not.toContain('<T002');
  });

  it('says that an arrow of a drawing is changed in the document', () => {
    const text = write(['T001 ─┬─► T003', 'T002 ─┘']);
    const file = parseSpecFile('f/tasks.md', text);
    const pair = { feature: 'f', task: 'T003', dependsOn: 'T001' };
    const workspace = { file, texts: { 'f/tasks.md': text } };
    for (const command of [
      { type: 'remove-dependency', ...pair },
      { type: 'retarget-dependency', ...pair, to: { task: 'T003', dependsOn: 'T004' } },
    ] as const) {
      const edit = planEdit(workspace, command);
      expect(edit.ok ? '' : edit.refusal.message).toContain('by an arrow of a drawing, to be changed in the document');
    }
  });
});
