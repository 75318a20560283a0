import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { listSeedPaths } from '../../support/corpus.ts';
import { findWrongRanges } from '../../support/list-ranges.ts';
import facts from './seeds.json' with { type: 'json' };

/** What was counted by hand in each document: ids, lines and figures, no sentences. */
interface SeedFacts {
  readonly phases: Readonly<
    Record<string, readonly [line: number, tasks: number, priority: string | null, estimate: number | null]>
  >;
  readonly groups: readonly number[];
  readonly tasks: number;
  readonly done: number;
  readonly parallel: readonly string[];
  readonly firstIds: readonly (readonly [key: string, line: number])[];
  readonly duplicates: readonly string[];
  readonly withoutId: number;
  readonly checklists: readonly (readonly [line: number, items: number])[];
  readonly claims: readonly (readonly [what: string, line: number, figure: number])[];
  readonly checkpoints: readonly number[];
  readonly estimates: number;
  readonly statusLines: readonly number[];
  readonly timeTracking: number | null;
  readonly decisionsLog: number | null;
  readonly tdd: readonly string[];
  readonly tails: number;
}

function factsOf(file: SpecFile): SeedFacts {
  return {
    phases: Object.fromEntries(
      file.phases.map((phase) => [
        phase.key,
        [
          phase.line,
          file.tasks.filter((task) => task.phase === phase.key).length,
          phase.priority,
          phase.estimate?.value.minutes ?? null,
        ],
      ]),
    ),
    groups: file.groups.map((group) => group.line),
    tasks: file.tasks.length,
    done: file.tasks.filter((task) => task.status === 'done').length,
    parallel: file.tasks.filter((task) => task.parallel).map((task) => task.key),
    firstIds: file.phases.map((phase) => {
      const first = file.tasks.find((task) => task.phase === phase.key);
      return [first?.id ?? '', first?.line ?? 0];
    }),
    duplicates: file.tasks.filter((task) => task.key.includes('~')).map((task) => task.key),
    withoutId: file.tasks.filter((task) => task.id === null).length,
    checklists: file.checklists.map((list) => [list.line, list.items.length]),
    claims: file.claims.map((claim) => [claim.what, claim.line, claim.minutes ?? claim.count ?? 0]),
    checkpoints: file.phases.flatMap((phase) => phase.checkpoints.map((checkpoint) => checkpoint.line)),
    estimates: file.tasks.filter((task) => task.estimate !== null).length,
    statusLines: file.phases.flatMap((phase) => (phase.statusLine ? [phase.statusLine.line] : [])),
    timeTracking: file.timeTracking?.line ?? null,
    decisionsLog: file.decisionsLog?.line ?? null,
    tdd: file.tasks.flatMap((task) =>
      task.tdd ? [`${task.key} ${task.tdd.kind} ${task.tdd.target ?? ''}`.trim()] : [],
    ),
    tails: file.phases.filter((phase) => phase.tails.length > 0).length,
  };
}

for (const path of listSeedPaths()) {
  const name = basename(path).slice(0, 3);
  test(`document ${name} says what was counted in it by hand`, () => {
    const text = readFileSync(path, 'utf8');
    const file = parseSpecFile('specs/001-seed/tasks.md', text);
    expect(factsOf(file)).toEqual((facts as Readonly<Record<string, unknown>>)[name]);
    expect(findWrongRanges(file, text)).toEqual([]);
  });
}
