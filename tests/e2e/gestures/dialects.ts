import { cut, type Gesture, link, linkAll, linkNew, moveRow, pressOnRow, retarget } from '../../support/gestures.ts';

/** Gestures on the fixture of each dialect (`tests/fixtures/parse/…`), each with what it has to do to the file. */
export const dialectGestures: Readonly<Record<string, readonly Gesture[]>> = {
  'story-phases': [
    link('T001', 'T011', ['22:66 +" (depends on T001)"']),
    retarget('T001', 'T010', 'to', 'T013', ['18:64 -"1, T00"', '30:27 +" (depends on T001)"']),
    linkNew('T012', 'Score the crust', ['+24 "- [ ] T014 Score the crust (depends on T012)\\n"']),
    cut('T002', 'T010', ['18:65 -", T002"']),
    moveRow('T012', 'above', 'T011', ['-22', '+23']),
    pressOnRow('T011', 'Alt+ArrowDown', { type: 'move-task', place: { after: 'T012' } }, ['-22', '+23']),
  ],
  'template-phases': [
    linkAll(['T001', 'T002'], 'T008', ['+47 "- T001, T002 before T008\\n"']),
    linkNew('T008', 'Stamp the slips', ['+44 "- [ ] T009 Stamp the slips\\n"', '+48 "- T008 before T009\\n"']),
    moveRow('T002', 'above', 'T001', ['-19', '+20']),
    moveRow('T001', 'below', 'T006', ['-19', '+40']),
  ],
  'heading-tasks': [
    link('T001', 'T003', ['+37..38']),
    retarget('T001', 'T002', 'to', '2.1', ['22:14 -"T001" +"None"', '29:31 +" (depends on T001)"']),
    cut('T001', 'T002', ['22:14 -"T001" +"None"']),
    moveRow('T002', 'above', 'T001', ['+9..16', '-18..25']),
  ],
  'kiro-nested': [
    link('1.1', '3-water-everything', ['15:25 +" (depends on 1.1)"']),
    moveRow('1.2', 'above', '1.1', ['-6..8', '+9..11']),
    moveRow('3-water-everything', 'under', '2', ['15:1 +"  "']),
    pressOnRow('1.2', 'Alt+ArrowLeft', { type: 'outdent-task' }, [
      '-9..11',
      '+10..12 "- [ ]* 1.2 Write property tests for the benches\\n  - **Property 1: Benches are level**\\n  - _Estimated: 30 minutes_\\n"',
    ]),
  ],
  'openspec-sections': [
    link('1.3', '2.1', ['10:26 +" (blocked by 1.3)"']),
    moveRow('1.3', 'above', '1.1', ['+3', '-6']),
    pressOnRow('1.3', 'Alt+ArrowRight', { type: 'indent-task' }, ['6:1 +"  "']),
  ],
  'task-table': [link('T001', 'T003', ['9:15 +"(depends on T001) "']), moveRow('T003', 'above', 'T001', ['+7', '-9'])],
  'other-languages': [link('T003', 'T005', ['28:28 +"（依赖 T003）"']), moveRow('T002', 'above', '1.1', ['+5', '-8'])],
  'line-forms': [
    link('T003', 'T006', ['+11 "  - `Depends on`: T003\\n"']),
    retarget('T001', 'T010', 'from', 'T009', ['17:63 -"1" +"9"']),
    moveRow('T010', 'above', 'T009', ['-13..15', '+17..19']),
    moveRow('T012', 'above', 'T011', ['-20', '+21']),
  ],
  'time-without-ids': [
    moveRow('create-migration-scripts~2', 'above', 'create-migration-scripts', ['+23..25', '-29..31']),
  ],
  'marks-and-legend': [
    link('T003', 'T008', ['15:19 +" (depends on T003)"']),
    moveRow('T009', 'above', 'T008', ['-15', '+16']),
    pressOnRow('T003', 'Alt+ArrowUp', { type: 'move-task', place: { before: 'T002' } }, ['-9', '+10']),
  ],
  'id-forms': [
    link('T0101', 'T1.1.1', ['12:28 +" [depends:T0101]"']),
    moveRow('T022.5', 'above', 'T012a', ['+7', '-11']),
  ],
};
