import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSpecParser } from '../../../main/specs/create-spec-parser.ts';
import type { FeatureInput } from '../../../main/specs/read-feature.ts';
import { bundleScript } from '../../support/bundle-script.ts';
import { makeTasksText } from '../../support/write-features.ts';

let folder = '';
let worker: URL;

beforeAll(async () => {
  folder = mkdtempSync(resolve('node_modules', '.specline-thread-'));
  worker = pathToFileURL(await bundleScript('main/specs/parse-worker.ts', folder));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inputOf = (name: string, text: string): FeatureInput => {
  const path = `specs/${name}/tasks.md`;
  return { path, kind: 'spec-kit', texts: { [path]: text }, timeLog: null, fault: null };
};

test('the thread reads what the calling thread reads', async () => {
  const parser = createSpecParser({ worker });
  const inline = createSpecParser({ worker: null });
  const inputs = Array.from({ length: 150 }, (_, index) => inputOf(`f${index}`, makeTasksText(`f${index}`, 60)));
  expect(await parser.readFacts(inputs)).toEqual(await inline.readFacts(inputs));
  const large = ['a', 'b', 'c'].map((name) => inputOf(name, makeTasksText(name, 1_900)));
  // Asked for at once: each comes in pieces, and none gets a piece of another.
  expect(await Promise.all(large.map((input) => parser.readFile(input)))).toEqual(
    await Promise.all(large.map((input) => inline.readFile(input))),
  );
  const [first] = large;
  if (first !== undefined) expect(await parser.readWhole(first)).toEqual(await inline.readWhole(first));
  await parser.dispose();
});

test('a feature that takes too long is given up with a problem, and all others are read', async () => {
  // Stands in for a file that no reader gets through: a thread that hangs at one name.
  const script = join(folder, 'hanging.js');
  writeFileSync(
    script,
    `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ type, input }) => {
  if (input.path.includes('hang')) for (;;);
  if (input.path.includes('crash')) { process.nextTick(() => { throw new Error('out of breath'); }); return; }
  parentPort.postMessage({ type, facts: { title: input.path } });
});`,
  );
  const parser = createSpecParser({ worker: pathToFileURL(script), budgetMs: 1_500 });
  const big = 'x'.repeat(200_000);
  const names = ['a', 'hang', 'b', 'crash', 'c'];
  const facts = await parser.readFacts(names.map((name) => inputOf(name, big)));
  expect(facts.map(({ title, editable }) => editable === false || title)).toEqual([
    'specs/a/tasks.md',
    true,
    'specs/b/tasks.md',
    true,
    'specs/c/tasks.md',
  ]);
  expect(facts[1]).toMatchObject({ editable: false, problems: { error: 1 } });
  await parser.dispose();
});

test('a thread that cannot be started is done without', async () => {
  const parser = createSpecParser({ worker: pathToFileURL(join(folder, 'none.js')) });
  const facts = await parser.readFacts([inputOf('large', makeTasksText('large', 2_000))]);
  expect(facts).toMatchObject([{ totalTasks: 2_000 }]);
  await parser.dispose();
});
