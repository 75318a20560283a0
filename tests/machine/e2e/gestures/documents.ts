import {
  cut,
  type Gesture,
  insert,
  link,
  linkAll,
  linkNew,
  moveRow,
  pressOnRow,
  retarget,
} from '../../../support/gestures.ts';

/** Gestures on real documents, by path below the corpus, each with what it has to do to the file. */
export const documentGestures: Readonly<Record<string, readonly Gesture[]>> = {
  'seeds/000_ffd82b8c11b8efae.txt': [
    link('T001', 'T004', ['+81 "- T004 depends on T001\\n"']),
    retarget('T002', 'T010', 'from', 'T003', ['80:3 -"Configuration updates (T002)" +"T003"']),
    linkNew('T016', 'Sweep the yard', ['+70 "- [ ] T021 Sweep the yard\\n"', '+82 "- T021 depends on T016\\n"']),
    cut('T002', 'T010', ['-80']),
    moveRow('T003', 'above', 'T002', ['-48', '+49']),
    pressOnRow('T001', 'Alt+ArrowDown', { type: 'move-task', place: { after: 'T002' } }, ['-47', '+48']),
  ],
  'seeds/001_4448abc8cf354822.txt': [
    link('T001', 'T006', ['47:118 +" (depends on T001)"']),
    linkAll(['T003', 'T004'], 'T006', ['47:118 +" (depends on T003, T004)"']),
    linkNew('T005', 'Sweep the yard', ['+38 "- [ ] T032 Sweep the yard\\n"', '+200 "- T032 depends on T005\\n"']),
    moveRow('T007', 'above', 'T006', ['-47..52', '+55..60']),
    moveRow('T004', 'under', 'T003', ['36:1 +"  "']),
  ],
  'seeds/002_b378c7ed505c7fbf.txt': [
    link('T001', 'T010', ['+70..71 "- T010 depends on T001\\n\\n"']),
    linkNew('T005', 'Sweep the yard', ['+11 "- [ ] T006 Sweep the yard\\n"', '+70..71 "\\n- T006 depends on T005\\n"']),
    moveRow('T005', 'below', 'T010', ['-10', '+13']),
    pressOnRow('T002', 'Alt+ArrowRight', { type: 'indent-task' }, ['7:1 +"  "']),
  ],
  'seeds/003_a9430548ce7eef10.txt': [
    moveRow('create-database-migration-scripts', 'above', 'design-model2-schema-with-relationships-to-model1', [
      '-64..68',
      '+68..72',
    ]),
    pressOnRow(
      'set-up-development-environment',
      'Alt+ArrowDown',
      { type: 'move-task', place: { after: 'add-environment-specific-configs' } },
      ['-103..108', '+107..112'],
    ),
  ],
  'seeds/004_b6e2c90eb3701b61.txt': [
    link('T001', 'T006', ['+247 "- T006 depends on T001\\n"']),
    linkAll(['T002', 'T003'], 'T006', ['+247 "- T006 depends on T002, T003\\n"']),
    linkNew('T005', 'Sweep the yard', ['+34 "- [ ] T076 Sweep the yard\\n"', '+248 "- T076 depends on T005\\n"']),
    moveRow('T005', 'above', 'T001', ['+29', '-33']),
  ],
  'corpus/Homas__RpiDNS/.kiro/specs/user-authentication/tasks.md': [
    link('1.1', '1.3', ['25:43 +" (depends on 1.1)"']),
    moveRow('1.2', 'above', '1.1', ['-10..16', '+17..23']),
    pressOnRow('1.4', 'Alt+ArrowLeft', { type: 'outdent-task' }, [
      '31:1 -"  "',
      '32:3 -"  "',
      '33:3 -"  "',
      '34:3 -"  "',
      '35:3 -"  "',
    ]),
  ],
  'corpus/jankneumann__agentic-content-analyzer/openspec/changes/archive/2026-01-25-add-html-markdown-conversion/tasks.md':
    [
      link('1.1', '2.1', ['15:55 +" (depends on 1.1)"']),
      linkNew('1.5', 'Sweep the yard', ['+12 "- [ ] 1.6 Sweep the yard (depends on 1.5)\\n"']),
      moveRow('1.5', 'above', '1.1', ['+7', '-11']),
    ],
  // Tasks as headings, in Japanese.
  'corpus/goataka__attendance-kit/specs/1-aws-clock-table-cicd/tasks.md': [
    retarget('2.1', '4.1', 'from', '3.1', ['219:11 -"タスク 2" +"3"', '-323']),
    retarget('2.1', '4.1', 'to', '3.1', ['173:18 +", 2.1"', '219:11 -"タスク 2.1" +"なし"', '-323']),
    insert('3.1', '2.1', '4.1', ['173:18 +", 2.1"', '219:11 -"タスク 2" +"3"', '-323']),
    moveRow('1.1', 'above', '1.2a', ['-12..31', '+29..48']),
  ],
  // Headings and tables, in Chinese.
  'corpus/milome__BMAD-Speckit-SDD-Flow/specs/epic-9-feature-scoring-full-pipeline/story-2-stage-implement-extension/tasks-E9-S2.md':
    [
      cut('T4.3', 'T1.7', ['36:101 -"1.7、T"']),
      linkNew('T1.1', 'Sweep the yard', ['+44..45 "### T1.8 Sweep the yard（依赖 T1.1）\\n\\n"']),
      moveRow('T1.1', 'above', 'T1.4', ['-38..43', '+49..54']),
    ],
  // Headings with fields, and a sentence that says the same.
  'corpus/Nunley-Media-Group__AgentChrome/specs/feature-accessibility-tree-snapshot/tasks.md': [
    linkNew('T002', 'Sweep the yard', ['+70..73 "### T012: Sweep the yard\\n\\n**Depends**: T002\\n\\n"']),
    retarget('T002', 'T007', 'from', 'T003', ['157:17 -"2" +"3"']),
    retarget('T002', 'T004', 'to', 'T005', ['117:17 -"2, T00"', '141:18 +", T002"', '268:20 -"2 (CLI args) and T00"']),
    insert('T005', 'T002', 'T007', ['141:18 +", T002"', '157:17 -"2" +"5"']),
  ],
  // Lists of fields under headings, parted by rules.
  'corpus/StuartF303__Sorcha/.specify/specs/features/cryptography/tasks.md': [
    link('CRYPTO-001', 'CRYPTO-004', ['78:31 +", CRYPTO-001"']),
    retarget('CRYPTO-001', 'CRYPTO-003', 'to', 'CRYPTO-004', ['60:21 -"CRYPTO-001" +"None"', '78:31 +", CRYPTO-001"']),
  ],
  // Long lines and tables, with CRLF.
  'corpus/briandenicola__Aurearia/specs/351-vision-first-deep-identification/tasks.md': [
    link('T001', 'T003', ['56:314 +" depends on T001"']),
    linkNew('T002', 'Sweep the yard', ['+56 "- [ ] T124 Sweep the yard depends on T002\\r\\n"']),
    moveRow('T001', 'below', 'T002', ['-54', '+55']),
  ],
  // More than three hundred tasks.
  'corpus/junjiepro__mango/specs/001-agent-chat-platform/tasks.md': [
    link('T001', 'T004', ['+627 "- T004 depends on T001\\n"']),
    linkNew('T003', 'Sweep the yard', ['+35 "- [ ] T215 Sweep the yard\\n"', '+628 "- T215 depends on T003\\n"']),
    moveRow('T001', 'below', 'T003', ['-32', '+34']),
  ],
  // Kiro: numbered steps with subtasks, and lines of requirements.
  'corpus/ccrraaiigg__mlx-engine-neuroscope/.kiro/specs/circuit-analysis/tasks.md': [
    linkNew('2.1', 'Sweep the yard', ['+41..42 "- [ ] 2.5 Sweep the yard (depends on 2.1)\\n\\n"']),
  ],
  // Sections without numbers, and what each task waits for in its own line.
  'corpus/jfranc38__spec-kit-schedule/examples/04-multi-provider/tasks.md': [
    link('T001', 'T004', ['17:73 +", T001"']),
    linkAll(['T001', 'T002'], 'T006', ['19:85 +", T001, T002"']),
    retarget('T005', 'T007', 'from', 'T006', ['20:80 -"5" +"6"']),
    retarget('T006', 'T008', 'to', 'T009', ['21:64 -" (depends on T006)"', '22:90 +", T006"']),
    retarget('T006', 'T012', 'to', 'T014', ['28:69 -" (depends on T006)"', '30:82 +", T006"']),
    insert('T008', 'T007', 'T009', ['21:81 +", T007"', '22:89 -"7" +"8"']),
    linkNew('T003', 'Sweep the yard', ['+14 "- [ ] T015 Sweep the yard (depends on T003)\\n"']),
    cut('T010', 'T013', ['29:74 -", T010"']),
    moveRow('T014', 'above', 'T011', ['+27', '-30']),
    moveRow('T004', 'under', 'T003', [
      '+14 "  - [ ] T004 Implement Link model in `src/models/link.py` (depends on T003)\\n"',
      '-17',
    ]),
    pressOnRow('T003', 'Alt+ArrowUp', { type: 'move-task', place: { before: 'T002' } }, ['-12', '+13']),
  ],
};
