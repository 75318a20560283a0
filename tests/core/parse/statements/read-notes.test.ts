import { describe, expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

/** What a plan of a boat yard states, `task<prerequisite@line` each. */
function read(...lines: string[]): string[] {
  const file = parseSpecFile('specs/002-yard/tasks.md', `# Tasks: Yard\n${lines.join('\n')}\n`);
  const list = listDependencies(file).split('\n');
  const pick = (name: string) =>
    (list.find((line) => line.startsWith(name)) ?? '').replaceAll('*', '').split(' ').slice(1);
  return [...pick('stated:'), ...pick('phases:').filter((entry) => !entry.includes('='))];
}

describe('notes about order', () => {
  it('lets all tasks below a heading wait for the ids in its brackets', () => {
    const plan = [
      '## Phase 1: Hull',
      '- [ ] T001 Plank',
      '### Paint (depends on T001)',
      '- [ ] T002 Prime',
      '- [ ] T003 Coat',
    ];
    expect(read(...plan)).toEqual(['T002<T001@4', 'T003<T001@4']);
  });

  it('takes no order from other brackets of a heading', () => {
    expect(read('## Phase 1: Hull', '- [ ] T001 Plank', '### Paint (see T001)', '- [ ] T002 Prime')).toEqual([]);
  });

  it.each([
    ['- [ ] T003 帆を張る（T001・T002 完了後）', ['T003<T001@5', 'T003<T002@5']],
    ['- [ ] T003 帆を張る（T001〜T002 完了後に着手）', ['T003<T001@5', 'T003<T002@5']],
    ['- [ ] T003 升帆（T002 完成后）', ['T003<T002@5']],
    ['- [ ] T003 T001 完了後の点検を記録する', []],
    ['- [ ] T003 帆を張る（T001 の写真を参照）', []],
    ['- [ ] T003 帆を張る（T001、T002 に依存）', ['T003<T001@5', 'T003<T002@5']],
    ['- [ ] T003 돛을 올린다 (T002에 의존)', ['T003<T002@5']],
    ['- [ ] T003 帆を張る（T001 に依存しない）', []],
    ['- [ ] T003 帆を張る（T001・T002の完了が必須）', ['T003<T001@5', 'T003<T002@5']],
    ['- [ ] T003 升帆，需在 T002 完成之后进行', ['T003<T002@5']],
    ['- [ ] T003 升帆，在 T002 完成之后的航线上', []],
    ['- [ ] T003 升帆 - 前置任务: T001、T002', ['T003<T001@5', 'T003<T002@5']],
    ['- [ ] T003 升帆，必须等待 T001 与 T002 全部完成', ['T003<T001@5', 'T003<T002@5']],
    ['- [ ] T003 Sail — hinges on T002', ['T003<T002@5']],
    ['- [ ] T003 Sail (needs T001; T002)', ['T003<T001@5', 'T003<T002@5']],
    ['- [ ] T003 Sail. **Dependencies**: T001, T002', ['T003<T001@5', 'T003<T002@5']],
    ['- [ ] T003 Sail (depends on T001 in specs/001-dock/tasks.md)', []],
    ['- [ ] T003 帆を張る（依存: T001、T002）', ['T003<T001@5', 'T003<T002@5']],
    ['- [ ] T003 帆を張る（依存: T002。#7 は済み）', ['T003<T002@5']],
    ['- [ ] T003 帆を張る（依存: T001 と同条件）', []],
    ['- [ ] T003 升帆（依赖：T001）', ['T003<T001@5']],
    ['- [ ] T003 Izar la vela. RF: 4. Dep: T001–T002. *Hecho cuando:* flota.', ['T003<T001@5', 'T003<T002@5']],
    ['- [ ] T003 Sail. Deps: T002.', ['T003<T002@5']],
    ['- [ ] T003 돛을 올린다 — T001·T002 이후', ['T003<T001@5', 'T003<T002@5']],
    ['- [ ] T003 Check the rig again after T002', ['T003<T002@5']],
    ['- [ ] T003 Not before autumn, nor after T002', []],
    ['- [ ] T003 点検（T002 完了後に項目を追加）', []],
    ['- [ ] T003 Test the rudder — must FAIL before T002', ['T002<T003@5']],
    ['- [ ] T003 Test the rudder. Run it and see that it fails before T002', ['T002<T003@5']],
    ['- [ ] T003 Testar o leme — **rodar e confirmar que falha** antes de T002', ['T002<T003@5']],
    ['- [ ] T003 Show why the rudder does not fail before T002', []],
    ['- [ ] T003 Keep the colours as they were before T002', []],
  ])('reads brackets whose ids stand before the words: %s', (line, expected) => {
    expect(read('## Phase 1: 船', '- [ ] T001 板', '- [ ] T002 柱', line)).toEqual(expected);
  });

  it.each([
    ['  - Depends on: T01 PASS, T02 PASS', ['T003<T001@5', 'T003<T002@5']],
    ['  - **Depends on**: T001 is done, T002 (merged)', ['T003<T001@5', 'T003<T002@5']],
    ['  - Note: starts after T001 complete and T002 ✅ green', ['T003<T001@5', 'T003<T002@5']],
    ['  - **Depends on**: T001 is done, T002 comes with it', ['T003<T001@5']],
    ['  - **Depends on**: hull completion (T001) and the green tests from T002', ['T003<T001@5', 'T003<T002@5']],
    ['  - **Depends on**: T001 to be done, the seams (T002)', ['T003<T001@5', 'T003<T002@5']],
  ])('reads every id of a list that says how far each must be: %s', (line, expected) => {
    expect(read('- [ ] T001 Plank', '- [ ] T002 Caulk', '- [ ] T003 Launch', line)).toEqual(expected);
  });

  it.each([
    [
      ['  - **Depends on**: T001,', '    T002'],
      ['T003<T001@5', 'T003<T002@5'],
    ],
    [
      ['  **Depends on**: T001,', '  T002'],
      ['T003<T001@5', 'T003<T002@5'],
    ],
    [
      ['  - **Depends on**: T001 (the plank', '    of oak), T002', '  - Note: see T004'],
      ['T003<T001@5', 'T003<T002@5'],
    ],
    [['  - **Depends on**: T001', '    T002 comes later'], ['T003<T001@5']],
    [['  - **Depends on**: T001,', '  - T002 is a pattern'], ['T003<T001@5']],
  ])(
    'reads the list of a field on in the next line where it ends in a comma or within brackets: %s',
    (lines, expected) => {
      expect(read('- [ ] T001 Plank', '- [ ] T002 Caulk', '- [ ] T003 Launch', ...lines)).toEqual(expected);
    },
  );

  it.each([
    ['T003 requires hull completion (T001) and the failing tests from T002', ['T003<T001@6', 'T003<T002@6']],
    ['T003 needs T001 merged and the seams of T002 tight and green', ['T003<T001@6']],
    ['T003 needs the plank (T001) done, and T002', ['T003<T001@6', 'T003<T002@6']],
    ['T003 requires hull completion (T001) and then run T002', ['T003<T001@6']],
    ['T003 requires hull completion (T001) and the docs of T002 can follow', ['T003<T001@6']],
    ['T003 after T001 is done, and the tests in T002 can start', ['T003<T001@6']],
  ])('reads the list behind a state on, and no clause that begins there: %s', (line, expected) => {
    const plan = ['- [ ] T001 Plank', '- [ ] T002 Caulk', '- [ ] T003 Launch', '## Dependencies'];
    expect(read(...plan, `- ${line}`)).toEqual(expected);
  });

  it.each([
    ['T001 and T002 edit one file — execute sequentially', ['T002<T001@6']],
    ['T001 and T002 edit two files — execute them at will', []],
  ])('reads what is carried out one after the other: %s', (line, expected) => {
    const plan = ['- [ ] T001 [P] Plank', '- [ ] T002 [P] Caulk', '- [ ] T003 [P] Launch', '## Dependencies'];
    expect(read(...plan, `- ${line}`)).toEqual(expected);
  });

  it.each(['# After T001 (planks):', '# Após T001:', '# T001 完了後、以下を並列実行：', '# T001 完成后，并行执行：'])(
    'lets tasks below a comment in code wait: %s',
    (comment) => {
      const plan = ['- [ ] T001 [P] Plank', '- [ ] T002 [P] Caulk', '- [ ] T003 [P] Launch', '## Parallel Example'];
      expect(read(...plan, '```', comment, 'Task T002: "Caulk it"', 'Task T003: "Launch it"', '```')).toEqual([
        'T002<T001@8',
        'T003<T001@9',
      ]);
    },
  );

  it('reads labelled lists in code below a line that says what they wait for', () => {
    const plan = ['T001', 'T002', 'T003', 'T004', 'T005'].map((id) => `- [ ] ${id} [P] Plank`);
    const code = ['After T001 (planks) complete:', '', '  Parallel: T002 (ribs), T003 (mast)'];
    const then = '  Sequential after T002 + T003: T004 (sail)';
    expect(read(...plan, '## Parallel Example', '```', ...code, then, '```', '', 'T005 is free.')).toEqual([
      'T002<T001@11',
      'T003<T001@11',
      'T004<T002@12',
      'T004<T003@12',
    ]);
    // A list behind one that stands apart waits for nothing.
    expect(read(...plan, '## Parallel Example', '```', 'After lunch:', '', ...code.slice(1), '```')).toEqual([]);
  });

  it.each([
    ['T001, then T002 and T003, then T004', ['T002<T001@7', 'T003<T001@7', 'T004<T002@7', 'T004<T003@7']],
    ['T001 → [T002, T003] → T004', ['T002<T001@7', 'T003<T001@7', 'T004<T002@7', 'T004<T003@7']],
    ['T001 then T002 and T003 then T004', ['T002<T001@7', 'T004<T003@7']],
    ['After completing T001, T002, and T003, T004 can begin', ['T004<T001@7', 'T004<T002@7', 'T004<T003@7']],
  ])('tells a list within a chain from two chains: %s', (line, expected) => {
    const plan = ['T001', 'T002', 'T003', 'T004'].map((id) => `- [ ] ${id} [P] Plank`);
    expect(read(...plan, '## Dependencies', `- ${line}`)).toEqual(expected);
  });

  it('reads what a cell or field says behind its list', () => {
    const plan = [
      '## Phase 1: Hull',
      '- [ ] T001 Plank',
      '## Phase 2: User Story 1 - Sail',
      '- [ ] T002 Sew',
      '## Phase 3: User Story 2 - Row',
      '- [ ] T003 Carve',
      '## Phase Dependencies',
      '| Phase | Depends on |',
      '| --- | --- |',
      '| Phase 3 US2 | Phase 1；整体集成依赖 US1 |',
    ];
    expect(read(...plan)).toEqual(['3<1@11', '3<2@11']);
    const story = [...plan.slice(0, 7), '- **US2**: 桨可在 Hull 后开发；整体集成依赖 US1 的船。'];
    expect(read(...story)).toEqual(['3<1@9', '3<2@9']);
  });

  it('takes a clause behind a state for a clause', () => {
    const plan = ['- [ ] T001 Plank', '- [ ] T002 Caulk', '- [ ] T003 Launch', '## Dependencies'];
    expect(read(...plan, '- T003 after T001 is done, T002 can run alone')).toEqual(['T003<T001@6']);
  });

  it.each([
    ['(blocked by 1.1)', ['1.3<1.1@5']],
    ['blocked by: 1.1, 1.2', ['1.3<1.1@5', '1.3<1.2@5']],
    ['(requires 1.2)', ['1.3<1.2@5']],
    ['(depends on 1.1-1.2)', ['1.3<1.1@5', '1.3<1.2@5']],
    ['(requires 1.2 MB)', []],
    ['(requires 1.2 or later)', []],
    ['(requires 1.2+)', []],
    ['(_Requirements: 1.1, 1.2_)', []],
    ['_Requirements: 1.1_', []],
  ])('reads dotted ids in notes, and no amounts, versions or requirements: %s', (note, expected) => {
    expect(read('## 1. Hull', '- [ ] 1.1 Plank', '- [ ] 1.2 Caulk', `- [ ] 1.3 Launch ${note}`)).toEqual(expected);
  });

  it.each([
    ['003-dock T001', []],
    ['specs/003-dock/tasks.md#T001, T002', []],
    ['`003-dock`/T001', []],
    ['F3.1 T001', []],
    ['feature 3 T001', []],
    ['dock#T001', []],
    ['T001 of 003-dock', []],
    ['T002 and 003-dock T001', ['T003<T002@4']],
    ['T001 of 002-yard', ['T003<T001@4']],
    ['T001/T002', ['T003<T001@4', 'T003<T002@4']],
  ])('takes no task of another feature for its own: %s', (ids, expected) => {
    expect(read('- [ ] T001 Plank', '- [ ] T002 Caulk', `- [ ] T003 Launch (depends on ${ids})`)).toEqual(expected);
    const plan = ['- [ ] T001 Plank', '- [ ] T002 Caulk', '- [ ] T003 Launch', '## Dependencies'];
    const below = expected.map((pair) => pair.replace('@4', '@6'));
    expect(read(...plan, `- T003 depends on ${ids}`)).toEqual(below);
  });

  it('takes the headings of work packages that a table names for phases, in the order that they state', () => {
    const plan = [
      '| ID | Description | WP |',
      '| --- | --- | --- |',
      '| T001 | Plank | WP01 |',
      '| T002 | Sew | WP02 |',
      '| T003 | Launch | WP03 |',
      '## Phase 1 – Yard (WP01, WP02)',
      '### WP01 – Hull',
      '**Dependencies**: none',
      '### WP02 – Sails',
      '**Dependencies**: none',
      '## Phase 2 – Sea (WP03)',
      '### WP03 – Launch',
      '**Dependencies**: WP01',
    ];
    expect(read(...plan)).toEqual(['WP03<WP01@14']);
  });

  it('reads ids of two words in cells and sentences', () => {
    const plan = [
      '| Task ID | Task | Depends On |',
      '| --- | --- | --- |',
      '| HULL-TASK-001 | Plank | - |',
      '| HULL-TASK-002 | Caulk | HULL-TASK-001 |',
      '| SAIL-T-01 | Sew | - |',
      '| SAIL-T-02 | Hoist | - |',
      '## Dependencies',
      '- SAIL-T-02 depends on SAIL-T-01 and HULL-TASK-002',
    ];
    expect(read(...plan)).toEqual([
      'HULL-TASK-002<HULL-TASK-001@5',
      'SAIL-T-02<HULL-TASK-002@9',
      'SAIL-T-02<SAIL-T-01@9',
    ]);
  });

  it('gives lines that are set in from a task by too little to that task', () => {
    const plan = [
      '## Phase 1: Hull',
      '- [ ] T001 Saw',
      '- [ ] T002 Bend',
      '- [ ] T003 Plank the hull:',
      ' 1. **Prerequisites**: Depends on T001 (wood), T002 (ribs)',
      ' 2. Rivet',
      '- [ ] T004 Caulk',
    ];
    expect(read(...plan)).toEqual(['T003<T001@6', 'T003<T002@6']);
  });

  it('makes one barrier of work that waits for a whole phase, and leaves later phases their own', () => {
    const plan = [
      '## Phase 1: Slip',
      '**Purpose**: The slip must be complete before any other work.',
      '- [ ] T001 Clear',
      '## Phase 2: Hull',
      '- [ ] T002 Plank',
      '## Phase 3: Launch',
      '- [ ] T003 Push',
    ];
    expect(read(...plan)).toEqual(['2<1@3', '3<1@3']);
    const file = parseSpecFile('specs/002-yard/tasks.md', `# Tasks: Yard\n${plan.join('\n')}\n`);
    expect(listDependencies(file)).toContain('3<2@7=');
  });

  it('reports no names of a sentence whose order is known without them', () => {
    const plan = [
      '## Phase 1: Hull',
      '- [ ] T001 Plank',
      '## Phase 2: Sails',
      '- [ ] T002 Sew',
      '## Dependencies',
      '- **Phase 2**: Depends on Phase 1 — checks fittings after the mast system works',
    ];
    const file = parseSpecFile('specs/002-yard/tasks.md', `# Tasks: Yard\n${plan.join('\n')}\n`);
    expect(listDependencies(file)).not.toContain('!');
  });

  it('reads a column whose name is written with an underscore, and ids in lower case', () => {
    const plan = [
      '| id | title | est | depends_on |',
      '| --- | --- | --- | --- |',
      '| t001 | Saw | 60m | w1/m2/t009 |',
      '| t002 | Plank | 45m | t001 |',
    ];
    expect(read(...plan)).toEqual(['t002<t001@5']);
  });

  it('lets the tasks of a list wait for what the brackets of its title name', () => {
    const plan = [
      '## Phase 1: Hull',
      '- [ ] T001 Plank',
      '- [ ] T002 Prime',
      '- [ ] T003 Coat',
      '## Parallel Groups',
      '**Group 2 - Colour** (after T001):',
      '- T002, T003 (other brushes)',
      '',
      'All of them by noon:',
      '- T001',
    ];
    expect(read(...plan)).toEqual(['T002<T001@8', 'T003<T001@8']);
  });

  it('lets a line of a code block say what those below it wait for', () => {
    const plan = ['## Phase 1: Hull', '- [ ] T001 Plank', '- [ ] T002 Caulk', '- [ ] T003 Sew', '- [ ] T004 Dye'];
    const block = [
      '```',
      '# Sequential — depends on T001:',
      'Group A:',
      '  T002 (seams), T003 (sails)',
      '',
      'T004 is nobody to wait',
      'Then (depends on T003):',
      'T004  dye them',
      'Then:',
      'T001 rest',
      '```',
    ];
    expect(read(...plan, '## Parallel Opportunities', ...block)).toEqual([
      'T002<T001@11',
      'T003<T001@11',
      'T004<T003@15',
    ]);
  });

  it('takes no advice from the title of a story', () => {
    const plan = [
      '## Phase 1: Hull',
      '- [ ] T001 Plank',
      '## Phase 2: User Story 1 - Recommended route',
      '- [ ] T002 Row',
    ];
    expect(read(...plan, '## Dependencies', '- **US1 Recommended route**: depends on Phase 1')).toEqual(['2<1@7']);
  });

  it('reads a list of ids below the name of a field', () => {
    const plan = ['## Phase 1: Hull', '- [ ] T001 Plank', '- [ ] T002 Caulk', '- [ ] T003 Sew'];
    const fields = ['  - Blocked by:', '    - T001', '    - T002 (the seams)', '  - T001 was hard'];
    expect(read(...plan, ...fields)).toEqual(['T003<T001@7', 'T003<T002@8']);
  });

  it('lets a step below an arrow say itself what it waits for', () => {
    const plan = ['## Phase 1: Hull', '- [ ] T001 Plank', '## Phase 2: Sails', '- [ ] T002 Sew'];
    const more = ['## Phase 3: Paint', '- [ ] T003 Dye', '## Dependencies'];
    const steps = ['```', 'Phase 1', '  ↓', 'Phase 2', '  ↓', 'Phase 3 depends on Phase 1', '```'];
    expect(read(...plan, ...more, ...steps)).toEqual(['2<1@12', '3<1@14']);
  });

  it('reads a chain on a line with an arrow below it', () => {
    const plan = ['## Phase 1: Hull', '- [ ] T001 Plank', '- [ ] T002 Caulk', '- [ ] T003 Sew', '- [ ] T004 Dye'];
    const block = ['```', 'T001 → T002', '   ↓', 'T003 → T004', '```'];
    expect(read(...plan, '## Critical Path', ...block)).toEqual(['T002<T001@9', 'T003<T002@11', 'T004<T003@11']);
  });

  it('takes from a list in a table what it knows, and numbers of phases', () => {
    const plan = ['## Phase 1: Hull', '- [ ] T001 Plank', '## Phase 2: Sails', '- [ ] T002 Sew'];
    const more = ['## Phase 3: Paint', '- [ ] T003 Dye', '## Phase 4: Launch', '- [ ] T004 Push'];
    const table = ['| Phase | Depends on |', '|---|---|', '| 3 | Hull, the owner |', '| 4 | 1–3 |'];
    expect(read(...plan, ...more, '## Dependencies', ...table)).toEqual(['3<1@13', '4<1@14', '4<2@14', '4<3@14']);
  });

  it.each([
    ['Phase 2: depends on T001', ['T002<T001@9', 'T003<T001@9']],
    ['Phase 2 (sails) — depends on Phase 1', ['2<1@9']],
    ['Phase 2（帆）— 依赖 Phase 1 完成', ['2<1@9']],
    ['Phase 2 — three days', []],
    ['└── Phase 2 (sails) depends on Phase 1 ──┘', ['2<1@9']],
    ['# After T001 completes, launch T002, T003 in parallel', ['T002<T001@9', 'T003<T001@9']],
    ['# After lunch, launch T002', []],
    ['T003 (dye) — after all others', ['T003<T001@9', 'T003<T002@9']],
  ])('reads what a line of a code block says of a phase or of a launch: %s', (line, expected) => {
    const plan = ['## Phase 1: Hull', '- [ ] T001 Plank', '## Phase 2: Sails', '- [ ] T002 Sew', '- [ ] T003 Dye'];
    expect(read(...plan, '## Dependencies', '```', line, '```')).toEqual(expected);
  });

  it('reads what each bar of a gantt chart follows, by the names of the bars', () => {
    const plan = ['## Phase 1: Hull', '- [ ] T001 Plank', '- [ ] T002 Caulk', '- [ ] T003 Launch'];
    const bars = [
      'T001 Plank :done, a1, 2026-05-01, 1d',
      'T002 Caulk :a2, after a1, 2d',
      'T003 Launch :crit, a3, after a1 a2, 1d',
      'Party :a4, after a3, 1d',
    ];
    expect(read(...plan, '```mermaid', 'gantt', 'title Boat', ...bars, '```')).toEqual([
      'T002<T001@10',
      'T003<T001@11',
      'T003<T002@11',
    ]);
  });

  it('reads the fields of a task in traditional Chinese', () => {
    const plan = ['### T001: 鋸木', '- **預估時間：** 2 小時', '### T002: 造船', '- **相依任務：** T001'];
    expect(read(...plan)).toEqual(['T002<T001@5']);
    const file = parseSpecFile('specs/002-yard/tasks.md', `# 任務\n${plan.join('\n')}\n`);
    expect(file.tasks.map((task) => task.estimate?.value.minutes ?? null)).toEqual([120, null]);
  });

  it('lets steps below each other keep their words about what they bring', () => {
    const plan = ['## Phase 1: Hull', '- [ ] T001 Plank', '- [ ] T002 Caulk', '- [ ] T003 Launch', '## Critical Path'];
    const steps = ['```', 'Boards (T001)', '  ↓', 'Seams (T002) → makes T001 tight', '  ↓', 'Launch (T003)', '```'];
    expect(read(...plan, ...steps)).toEqual(['T002<T001@10', 'T003<T002@12']);
  });

  it.each([
    ['**Purpose**: Timber and tools that ALL user stories depend on', ['2<1@4', '3<1@4']],
    ['**目的**: 木材和工具，必须在所有用户故事之前完成', ['2<1@4', '3<1@4']],
    ['**关键**: 此阶段完成前，任何用户故事都无法开始', ['2<1@4', '3<1@4']],
    ['**关键**: 此阶段完成前，请拍照', []],
    ['**关键**: 此阶段完成前不得开始任何用户故事', ['2<1@4', '3<1@4']],
    ['**目的**: 所有用户故事都依赖的木材', ['2<1@4', '3<1@4']],
    ['**重要**: このフェーズが完了するまで、ユーザーストーリーの実装は開始できない', ['2<1@4', '3<1@4']],
    ['**重要**: ユーザーストーリーの作業は、このフェーズが完了するまで開始できません', ['2<1@4', '3<1@4']],
    ['**目的**: すべてのユーザーストーリーに必要な木材', ['2<1@4', '3<1@4']],
    ['**目的**: ユーザーストーリーの写真を撮る', []],
    ['**중요**: 이 단계가 완료될 때까지 사용자 스토리 작업을 시작할 수 없습니다', ['2<1@4', '3<1@4']],
    ['**목적**: 모든 사용자 스토리 구현 전에 완료되어야 하는 목재', ['2<1@4', '3<1@4']],
    ['Ningún trabajo de historia de usuario puede comenzar hasta que esta fase esté completa', ['2<1@4', '3<1@4']],
    ['Nenhuma história de usuário pode começar até que esta fase esteja completa', ['2<1@4', '3<1@4']],
    ['Aucun travail de user story ne peut commencer avant que cette phase soit terminée', ['2<1@4', '3<1@4']],
    ['Keine User-Story-Arbeit kann beginnen, bis diese Phase abgeschlossen ist', ['2<1@4', '3<1@4']],
    ['Nessuna user story può iniziare finché questa fase non è completa', ['2<1@4', '3<1@4']],
    ['Работа над пользовательскими историями не может начаться, пока эта фаза не завершена', ['2<1@4', '3<1@4']],
    ['Las historias de usuario se escriben en esta fase', []],
    ['**Goal**: Set up the yard needed by all user stories', ['2<1@4', '3<1@4']],
    ['**주의**: User Story 작업 전에 완료 필수', ['2<1@4', '3<1@4']],
  ])('reads a sentence of a phase about all stories: %s', (line, expected) => {
    const plan = ['## Phase 1: Timber', '', line, '', '- [ ] T001 Saw'];
    const stories = ['## Phase 2: User Story 1', '- [ ] T002 Row', '## Phase 3: User Story 2', '- [ ] T003 Fish'];
    expect(read(...plan, ...stories)).toEqual(expected);
  });

  it.each([
    '**Gate**: US2 cannot start until this phase is complete.',
    '**Gate**: US2 no puede comenzar hasta completar esta fase.',
    '**Gate**: US2 no puede comenzar hasta que esta fase esté completa.',
    '**Gate**: US2 não pode começar até que esta fase esteja completa.',
    'US2 ne peut pas commencer avant la fin de cette phase.',
    'US2 ne peut pas démarrer avant que la Phase 1 soit terminée.',
    '**Gate**: US2 kann erst beginnen, wenn diese Phase abgeschlossen ist.',
    'US2 darf nicht beginnen, bevor diese Phase fertig ist.',
    '**Gate**: US2 non può iniziare finché questa fase non è completa.',
    'US2 non può iniziare prima che la Fase 1 sia completa.',
    '**Gate**: US2 не может начаться, пока эта фаза не завершена.',
    'US2 не может начаться до завершения Phase 1.',
    '此阶段完成前，US2 不能开始。',
    'Phase 1 完成前 US2 不能开始。',
    'このフェーズが完了するまで、US2は開始できない。',
    'US2は、Phase 1が完了するまで着手しない。',
    'Phase 1가 완료될 때까지 US2는 시작할 수 없다.',
    'US2는 Phase 1 완료 전에는 시작할 수 없다.',
  ])('reads a sentence of a phase about one story: %s', (line) => {
    const plan = ['## Phase 1: Timber', '', line, '', '- [ ] T001 Saw'];
    const stories = ['## Phase 2: User Story 1', '- [ ] T002 Row', '## Phase 3: User Story 2', '- [ ] T003 Fish'];
    expect(read(...plan, ...stories)).toEqual(['3<1@4']);
  });

  it.each(['US2 no puede comenzar.', '**Gate**: US2 puede comenzar en esta fase.', 'Phase 1 完成前，请拍照 US2。'])(
    'reads nothing into a sentence that names no order: %s',
    (line) => {
      const plan = ['## Phase 1: Timber', '', line, '', '- [ ] T001 Saw'];
      expect(read(...plan, '## Phase 2: User Story 2', '- [ ] T002 Row')).toEqual([]);
    },
  );

  it('reads chains in the field of a phase as orders of their own', () => {
    const plan = ['## Phase 1: Hull', '- [ ] T001 Plank', '- [ ] T002 Caulk', '- [ ] T003 Paint', '- [ ] T004 Rig', ''];
    const field = '**Dependencias**: T001→T002→(T003,T004). T004 es independiente de todo.';
    expect(read(...plan, field)).toEqual(['T002<T001@8', 'T003<T002@8', 'T004<T002@8']);
  });

  it('reads what comes behind a task in Chinese, and an Italian heading about order', () => {
    const tasks = [
      '### T001: 锯木',
      '- **后置任务**: T002',
      '- **并行任务**: T003',
      '### T002: 造船',
      '### T003: 上漆',
      '- **前置依赖**: T002',
    ];
    expect(read(...tasks)).toEqual(['T002<T001@3', 'T003<T002@7']);
    const plan = ['## Fase 1: Scafo', '- [ ] T001 Tavola', '- [ ] T002 Stoppa', '## Dipendenze', '- T002 dopo T001'];
    expect(read(...plan)).toEqual(['T002<T001@6']);
  });

  it.each(['- US2 can start in parallel with US1 (only needs T001)', '- **T002** stern (after T001)'])(
    'keeps nothing in a range but where it begins and ends: %s',
    (line) => {
      const text = `# Yard\n## Phase 1: US1\n- [ ] T001 [US1] Saw\n- [ ] T002 Nail\n## Dependencies\n${line}\n`;
      const { statements } = parseSpecFile('specs/002-yard/tasks.md', text);
      const sides = statements.flatMap(({ dependents, prerequisites }) => [dependents, prerequisites]);
      expect(sides.length).toBeGreaterThan(0);
      for (const { range } of sides) expect(Object.keys(range).sort()).toEqual(['end', 'start']);
    },
  );
});
