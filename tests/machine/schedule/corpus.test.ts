import { expect, test } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';
import { buildSchedule } from '../../../core/schedule/build-schedule.ts';
import { checkClaims } from '../../../core/schedule/check-claims.ts';
import { applyTextEdits } from '../../../core/text/text-edit.ts';
import { pickPart, readCorpus } from '../../support/corpus.ts';

const documents = pickPart(readCorpus(), 1);

test('every document gets finite times, in the order of what waits for what', () => {
  const wrong: string[] = [];
  for (const { name, text } of documents) {
    const file = parseSpecFile('tasks.md', text);
    const built = buildDependencies(file);
    for (const people of [undefined, 2]) {
      const schedule = buildSchedule(file, built, people === undefined ? { all: true } : { all: true, people });
      const times = new Map(schedule.tasks.map((task) => [task.key, task]));
      const isSound = schedule.tasks.every(
        (task) => Number.isFinite(task.startMinutes) && Number.isFinite(task.totalFloatMinutes),
      );
      const isOrdered = built.dependencies.every(({ task, dependsOn, soft }) => {
        const [later, earlier] = [times.get(task), times.get(dependsOn)];
        if (soft || later === undefined || earlier === undefined || later.summary || earlier.summary) return true;
        return later.startMinutes >= earlier.finishMinutes - 1e-6;
      });
      if (!isSound || !isOrdered || !Number.isFinite(schedule.finishMinutes)) wrong.push(name);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('a claim is corrected on its own line, or the refusal says why', () => {
  const wrong: string[] = [];
  let corrected = 0;
  for (const { name, text } of documents) {
    const file = parseSpecFile('tasks.md', text);
    for (const { claim, stated, found } of checkClaims(file, buildDependencies(file), {})) {
      const { what, line } = claim;
      const workspace = { file, texts: { 'tasks.md': text } };
      const plan = planEdit(workspace, { type: 'set-claim', feature: 'f', what, line, from: stated, to: found });
      if (!plan.ok || plan.files.length === 0) continue;
      corrected += 1;
      const next = applyTextEdits(text, plan.files[0]?.edits ?? []);
      const [before, after] = [text.split('\n'), next.split('\n')];
      const changed = before.flatMap((words, index) => (words === after[index] ? [] : [index + 1]));
      if (before.length !== after.length || changed.join() !== String(line)) wrong.push(`${name}:${line}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(corrected).toBeGreaterThan(0);
}, 120_000);
