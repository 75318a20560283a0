import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { type Problem, type ProblemCode, problemSeverities } from '../../../core/model/problem.ts';
import { largestFile, parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { findClaimProblems } from '../../../core/schedule/check-claims.ts';

/** All problems of a text that reading and ordering it find. */
function findProblems(text: string): Problem[] {
  const file = parseSpecFile('specs/001-mill/tasks.md', text);
  const dependencies = buildDependencies(file);
  return [...file.problems, ...dependencies.problems, ...findClaimProblems(file, dependencies)];
}

const boxes = '- [ ] T001 Dam\n- [ ] T002 Wheel\n';

it.each<[ProblemCode, string, number, string | null, ...string[]]>([
  ['duplicate-id', `${boxes}- [ ] T001 Sluice\n`, 3, 'T001', '`T001`', 'line 1 and line 3', '`T001~2`'],
  [
    'unknown-id',
    `${boxes}\n## Dependencies\n- T002 depends on T099\n`,
    5,
    'T099',
    '`T099`',
    'expected an id of this file',
  ],
  [
    'statement-not-understood',
    `${boxes}\n## Dependencies\n- T002 depends on the weather\n`,
    5,
    null,
    '"weather"',
    'expected an id',
  ],
  [
    'statement-not-understood',
    `${boxes}\n## Dependencies\n- ${Array.from({ length: 70 }, () => 'T002 depends on T001').join(' and ')}\n`,
    5,
    null,
    'T002 depends on T001',
  ],
  [
    'status-contradiction',
    '| Task | Title | Status |\n|---|---|---|\n| T001 | Dam | Pending |\n\n### T001: Dam ✅\n\nOak.\n',
    3,
    'Pending',
    '`T001` is done in line 5',
    'the table in line 3',
  ],
  [
    'contradictory-statements',
    `${boxes}\n## Dependencies\n- T001 → T002\n- T002 does not depend on T001\n`,
    5,
    null,
    'T002',
    'line 6',
  ],
  [
    'self-dependency',
    '- [ ] T001 Dam (depends on T002, T001)\n- [ ] T002 Wheel\n',
    1,
    'T001',
    '`T001` waits for itself',
  ],
  [
    'cycle',
    `${boxes}\n## Dependencies\n- T001 depends on T002\n- T002 depends on T001\n`,
    5,
    null,
    'T001 waits for T002 (stated, line 5)',
  ],
  [
    'parallel-same-file',
    '- [ ] T001 [P] Dam in `mill.ts`\n- [ ] T002 [P] Wheel in `mill.ts`\n',
    2,
    'mill.ts',
    '`T001`, `T002`',
    'expected',
  ],
  [
    'duration-unreadable',
    '- [ ] T001 Dam\n  - Estimate: 5 sacks\n',
    2,
    '5 sacks',
    '`5 sacks`',
    '`Estimate`',
    'expected a number',
  ],
  [
    'date-unreadable',
    '- [ ] T001 Dam\n  - Due: 2026-02-31\n',
    2,
    '2026-02-31',
    '`2026-02-31`',
    'expected a day of the calendar',
  ],
  ['date-unreadable', `**Planned Start**: 2026-02-30\n${boxes}`, 1, '2026-02-30', '`2026-02-30`', 'expected a day'],
  ['date-unreadable', `**Due**: 2026-13-01\n${boxes}`, 1, '2026-13-01', '`2026-13-01`', 'expected a day'],
  ['duration-unreadable', '- [ ] T001 Dam (-3h)\n', 1, '-3h', '`-3h`', 'expected a number'],
  ['duration-unreadable', '- [ ] T001 Dam (est: 3 dayz)\n', 1, 'est: 3 dayz', '`est: 3 dayz`', 'expected a number'],
  ['id-gap', '- [ ] T001 Dam\n- [ ] T004 Wheel\n', 2, null, 'T002–T003'],
  [
    'placeholder-left',
    '# Tasks: [FEATURE NAME]\n- [ ] T001 Dam\n',
    1,
    'Tasks: [FEATURE NAME]',
    '`[FEATURE NAME]`',
    'filled in',
  ],
  ['empty-task', '- [ ] T001 Dam\n- [ ]\n', 2, null, 'expected words behind its box'],
  ['no-tasks', '# Mill\n', 1, null, 'expected boxes such as'],
  ['status-contradiction', '- [ ] T001 Dam\n  - Status: Done\n', 2, 'Done', '`T001`', '`Done`', 'The box counts'],
  ['subtask-contradiction', '- [x] T001 Dam\n  - [ ] dig\n', 1, null, '`T001` is done', '1 of its 1 subtasks'],
  [
    'estimate-contradiction',
    '- [ ] T001 Dam (8h)\n  - [ ] dig (1h)\n  - [ ] fill (1h)\n',
    1,
    null,
    '`T001`',
    '8h',
    '2h',
  ],
  ['claim-differs', `${boxes}\n**Total tasks**: 12\n`, 4, '12', '12', '2'],
  [
    'mixed-line-endings',
    '- [ ] T001 Dam\r\n- [ ] T002 Wheel\n- [ ] T003 Rye\r\n',
    2,
    null,
    'they are kept as they are',
  ],
  [
    'conflict-markers',
    '<<<<<<< HEAD\n- [ ] T001 Dam\n=======\n- [ ] T001 Weir\n>>>>>>> x\n',
    1,
    null,
    'line 1 to line 5',
    'keep one',
  ],
  ['fence-unclosed', `${boxes}\n\`\`\`text\nrye\n`, 4, null, 'line 4', 'Expected a line of the same signs'],
  ['comment-unclosed', `${boxes}\n<!-- rye\n`, 4, null, 'line 4', 'Expected `-->`'],
  ['front-matter-unreadable', '---\nname: mill\n- [ ] T001 Dam\n', 1, null, 'expected a second line `---`'],
  ['file-too-large', 'x'.repeat(largestFile + 1), 1, null, largestFile.toLocaleString('en')],
])('%s says where, what and what was expected', (code, text, line, slice, ...words) => {
  const found = findProblems(text);
  const problem = found.find((one) => one.code === code);
  expect(found.map((one) => `${one.code} ${one.line}`)).toContain(`${code} ${line}`);
  for (const piece of words) expect(problem?.message).toContain(piece);
  expect(problem?.severity).toBe(problemSeverities[code]);
  if (slice !== null) expect(text.slice(problem?.range?.start, problem?.range?.end)).toBe(slice);
});

it('finds nothing in a plan without faults', () => {
  expect(findProblems(`# Tasks: Mill\n\n${boxes}\n## Dependencies\n- T002 depends on T001\n`)).toEqual([]);
});

it('documents every code with its severity', () => {
  const rows = readFileSync('docs/file-format.md', 'utf8')
    .split('\n')
    .filter((row) => row.startsWith('| `'));
  const documented = rows.flatMap((row) => {
    const [, codes = '', severity = ''] = row.split('|');
    return [...codes.matchAll(/`([a-z0-9-]+)`/g)].map((match) => `${match[1]} ${severity.trim()}`);
  });
  const expected = Object.entries(problemSeverities).map(([code, severity]) => `${code} ${severity}`);
  expect(documented).toEqual(expect.arrayContaining(expected));
});
