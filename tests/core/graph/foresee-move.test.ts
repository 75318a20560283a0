import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { compareDependencies, type DependencyChange } from '../../../core/graph/compare-dependencies.ts';
import { foreseeMove } from '../../../core/graph/foresee-move.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import type { TaskPlace } from '../../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'feature/tasks.md';

/** What the text that a move makes says, by order alone; null for a move that is refused or changes keys. */
function readAfterMove(text: string, task: string, place: TaskPlace) {
  const file = parseSpecFile(path, text);
  const workspace = { file, texts: { [path]: text } };
  const plan = planEdit(workspace, { type: 'move-task', feature: 'feature', task, place });
  if (!plan.ok) return null;
  const next = buildNextWorkspace(workspace, plan.files).file;
  const keys = new Set(next.tasks.map(({ key }) => key));
  if (!file.tasks.every(({ key }) => keys.has(key))) return null;
  return compareDependencies(buildDependencies(file), buildDependencies(next));
}

function toWords(changes: readonly DependencyChange[]): readonly string[] {
  return changes
    .filter(({ origin }) => origin === 'order')
    .map(({ task, dependsOn }) => `${task} after ${dependsOn}`)
    .sort();
}

for (const name of ['story-phases', 'kiro-nested', 'openspec-sections']) {
  test(`a move in ${name} is foreseen as its text is read afterwards`, () => {
    const text = readFileSync(`tests/fixtures/parse/${name}/input.md`, 'utf8');
    const file = parseSpecFile(path, text);
    const keys = file.tasks.map(({ key }) => key);
    const places = (key: string): readonly TaskPlace[] => [
      ...keys.filter((other) => other !== key).flatMap((other) => [{ before: other }, { under: other }]),
      ...file.phases.map((phase) => ({ into: phase.key })),
    ];
    let compared = 0;
    for (const key of keys) {
      for (const place of places(key)) {
        const read = readAfterMove(text, key, place);
        if (read === null) continue;
        compared += 1;
        const foreseen = foreseeMove(file, key, place);
        const where = `${key} ${JSON.stringify(place)}`;
        expect([where, toWords(foreseen.added), toWords(foreseen.lifted)]).toEqual([
          where,
          toWords(read.added),
          toWords(read.lifted),
        ]);
      }
    }
    expect(compared).toBeGreaterThan(9);
  });
}
