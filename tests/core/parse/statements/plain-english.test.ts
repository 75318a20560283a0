import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

function read(sentence: string) {
  const text = [
    '# Tasks: Boat',
    '## Phase 1: User Story 1 - Sail',
    '- [ ] T003 [P] [US1] Keel',
    '- [ ] T005 [P] [US1] Mast',
    '## Phase 2: User Story 2 - Row',
    '- [ ] T007 [P] [US2] Oar',
    '## Dependencies',
    `- ${sentence}`,
    '',
  ].join('\n');
  const file = parseSpecFile('specs/001-boat/tasks.md', text);
  const stated = listDependencies(file).split('\n')[0]?.replaceAll('@8', '').replaceAll('*', '') ?? '';
  return { stated, problems: file.problems.map(({ code }) => code).filter((code) => code !== 'id-gap') };
}

it.each([
  // Who is named behind another verb is no subject.
  ["T005 touches T007's sail and depends on T003", 'T005<T003'],
  ['T005 extends T007 and depends on T003', 'T005<T003'],
  ['T005 extends T003 and T007 depends on T003', 'T007<T003'],
  ['T005 adds the sail and T007 depends on T003', 'T007<T003'],
  ['T005 edits the sail, T007 depends on T003', 'T007<T003'],
  ['T005 and T007 touch the sail and depend on T003', 'T005<T003 T007<T003'],
  ['T005 modifies what T003 left and must wait for T003', 'T005<T003'],
  ['T003 → (T005 → T007)', 'T005<T003 T007<T005'],
  ['Tasks are ordered T007 → T003 → T005', 'T003<T007 T005<T003'],
  ['US2 execution is blocked by T005', 'T007<T005'],
  ['T005 hinges on T003', 'T005<T003'],
  ['T005 is downstream of T003', 'T005<T003'],
  ['T003 is upstream of T005', 'T005<T003'],
  ['T003 is a blocker for T005', 'T005<T003'],
  ['T003 feeds T005 and T007', 'T005<T003 T007<T003'],
  ['T003 enables T005', 'T005<T003'],
  ['T005 succeeds T003', 'T005<T003'],
  ['T005 should follow T003', 'T005<T003'],
  ['T003 has to be finished before anyone touches T005', 'T005<T003'],
  ['T005 can be started as soon as T003 lands', 'T005<T003'],
  ["You can't do T007 until T005 is in", 'T007<T005'],
  ['Nobody may start T007 until T005 is done', 'T007<T005'],
  ['T007 cannot be merged before T005', 'T007<T005'],
  ['T003 is a hard gate for T005', 'T005<T003'],
  ['T003 > T005 > T007', 'T005<T003 T007<T005'],
  ['Sequential: T003, T005, T007', 'T005<T003 T007<T005'],
  ['**Execution order** (one file): T003, T005, then T007', 'T005<T003 T007<T005'],
  ['First T003; then T005; finally T007', 'T005<T003 T007<T005'],
  ['T003 first, then the rest', 'T005<T003 T007<T003'],
  ['everything except T005 depends on T003', 'T007<T003'],
  ['T007 depends on everything except T005', 'T007<T003'],
  ['T007 depends on everything (except T005, which can come later)', 'T007<T003'],
  ['Phase 1 tasks (except T003) depend on T007', 'T005<T007'],
  // What is left out may be of the side that waits.
  ['Phase 1 depends on Phase 2 (except T005)', 'T003<T007'],
  ['US1 depends on all other stories, except T003 which depends on nothing', 'T005<T007'],
  ['T005 depends on T003 (excluding the mast)', 'T005<T003'],
  ['T005 (depends T003)', 'T005<T003'],
  ['T005: depends-on T003', 'T005<T003'],
  ['T005 ⟶ T007', 'T007<T005'],
  ["T005 shouldn't start before T003, T007", 'T005<T003 T005<T007'],
  // Lists that say where they end.
  ['Once T003, T005 are complete, T007 can start', 'T007<T003 T007<T005'],
  ['First T003, then T005 and T007', 'T005<T003 T007<T003'],
  ['T003 and T005, then T007', 'T007<T003 T007<T005'],
  ['T003 → [T005, T007]', 'T005<T003 T007<T003'],
  ['T003 → [T005](oar.md), T007', 'T005<T003 T007<T003'],
  // A list behind a verb or a label, and what waits behind a comma.
  ['**T007**: Can start after T003, T005', 'T007<T003 T007<T005'],
  ['**T003**: Must be completed before T005, T007', 'T005<T003 T007<T003'],
  ['T007 must run after T003, T005', 'T007<T003 T007<T005'],
  ['After T003, T005 can start', 'T005<T003'],
  ['T003 and T005 are parallel with each other (after T007)', 'T003<T007 T005<T007'],
  ['T007 is the final testing task.', 'T007<T003 T007<T005'],
  ['T003 and T005 are sequential edits to one file', 'T005<T003'],
  ['T007 last (it takes the measure and depends on T003, T005)', 'T007<T003 T007<T005'],
  ['T005 needs the plan of T003, and T007 also edits it and must follow T005', 'T005<T003 T007<T005'],
  ['T007 depends on T003 all existing, and T005', 'T007<T003 T007<T005'],
  ['T007 depends on the keel and the mast (T003, T005)', 'T007<T003 T007<T005'],
  ['T007 is best left after T003', 'T007<T003?'],
  ['**Hulls**: T003 and T005 can run in parallel (other files, both depend on T007)', 'T003<T007 T005<T007'],
  ['T003 and T005 can run in parallel, then T007', 'T007<T003 T007<T005'],
  ['T003 (keel) and T005 parallel, followed by T007', 'T007<T003 T007<T005'],
  ['In US1, T003 can run in parallel, then T005', 'T005<T003'],
  ['T003 and T005 can run in parallel; then T007', 'T007<T003 T007<T005'],
  ['**Best order**: T003 → T005', 'T005<T003?'],
  ['T007 (after T003, T005)', 'T007<T003 T007<T005'],
  ['**T007** the long oar (after T003, T005)', 'T007<T003 T007<T005'],
  ['T007: the rowing bench must be built before T005', 'T005<T007'],
  ['T007 runs last', 'T007<T003 T007<T005'],
  ['**US1**: T003 first of all, T005 last', 'T005<T003'],
  ['T003 must complete before T005+', 'T005<T003 T007<T003'],
  ['T005 depends on T003, T007 on T005', 'T005<T003 T007<T005'],
  ['Track A: T003 → T005', 'T005<T003'],
  ['T005 must run sequentially after T003', 'T005<T003'],
  ['**US1**: T003 first; T005 last', 'T005<T003'],
  ['T007 has no dependencies beyond T003', 'T007<T003'],
  ['T007 depends on T003 and reuses US1 oars', 'T007<T003 T007<T005?'],
  ['Within US1, the mast T005 depends on T003', 'T005<T003'],
  ['T007 depends on T003 but can be built in parallel', 'T007<T003?'],
  ['T003 → T005 strictly one by one (same hull), T007 depends on T003–T005', 'T005<T003 T007<T003 T007<T005'],
  ['T003 (tests) → MUST FAIL before T005 (the mast)', 'T005<T003'],
  ['T003 (tests): Write first. Ensure FAIL before T005 begins.', 'T005<T003'],
  ['Batch 1 (after T003): Run T005, T007 side by side', 'T005<T003 T007<T003'],
  ['Within the hull, tasks T003, T005 are sequential edits of one file', 'T005<T003'],
  ['T007 needs the paint shop. T005 needs T003. The paint shop needs T007 and a roof', 'T005<T003'],
  ['T003 → T005 → every plank. Any repair after T005 repeats T005 before T007', 'T005<T003'],
  ['T003 is alone; T005 and T007 are two files but all depend on T003', 'T005<T003 T007<T003'],
])('reads %s', (sentence, expected) => {
  expect(read(sentence)).toEqual({ stated: `stated: ${expected}`, problems: [] });
});

it.each(['US2 extends US1 with oars', 'T003 and T005 are shared foundations for T007'])(
  'lists %s as a sentence that it does not understand',
  (sentence) => {
    expect(read(sentence)).toEqual({ stated: 'stated:', problems: ['statement-not-understood'] });
  },
);

it.each([
  'T007 need not be done before T005',
  'US1 > US2',
  'T003 can run in parallel with T005 after their dependencies',
  'T003 and T005 are not done until the gate passes',
  '**MVP**: US1 first, US2 later',
  'T003 and T005 touch the same file',
  'T003 enables parallel work',
  'US1 blocks nothing and is the MVP',
  'T005 can be done after T003 or independently with a wooden model',
  'T005 is last',
  'Oars (after T003, T005)',
  'T003: run anytime before opening the US2 pull request',
  'US2 can start after US1 OR in parallel (independent)',
  'Developer A: T003 → T005',
  'Lane 1: T003 (keel) + T005 → T007',
])('lists nothing for %s', (sentence) => {
  expect(read(sentence)).toEqual({ stated: 'stated:', problems: [] });
});
