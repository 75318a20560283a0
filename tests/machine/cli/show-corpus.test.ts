import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../../main/cli/run-cli.ts';
import { createCapturedWorld } from '../../support/captured-world.ts';
import { hasCorpus, listCorpusPaths, listSeedPaths, pickPart } from '../../support/corpus.ts';
import { runCommandLine } from '../../support/run-command-line.ts';

/** A file in this many goes through a process of its own; all of them through the same code in this one. */
const processEvery = 40;

describe.runIf(hasCorpus)('show --json', () => {
  test.each(listSeedPaths())('of %s, as a process, is one object that begins with its version', async (seed) => {
    const { code, stdout, stderr } = await runCommandLine(['show', seed, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const json = JSON.parse(stdout);
    expect(Object.keys(json)[0]).toBe('schemaVersion');
    expect(json.features).toHaveLength(1);
    expect(json.features[0].tasks.length).toBeGreaterThan(15);
  });

  test('of many files of the corpus, as processes, is fast and exits with 0 or 1', async () => {
    const files = listCorpusPaths().filter((_, index) => index % processEvery === 0);
    for (const file of files) {
      const { code, stdout, stderr } = await runCommandLine(['show', file, '--json']);
      expect({ file, code, stderr }).toEqual({
        file,
        code: expect.toSatisfy((it) => it === 0 || it === 1),
        stderr: '',
      });
      expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, features: [{}] });
    }
  });

  test('of every file of the corpus holds together', async () => {
    const files = listCorpusPaths();
    expect(files.length).toBeGreaterThan(800);
    for (const file of pickPart(files, 2)) {
      const world = createCapturedWorld(dirname(file));
      const code = await runCli(['show', file, '--json'], world);
      expect([file, code, ...world.errors]).toEqual([file, expect.toSatisfy((it) => it === 0 || it === 1)]);
      for (const feature of JSON.parse(world.out.join('')).features) checkFeature(file, feature);
    }
  });

  test('schedule and time of many files of the corpus hold together', async () => {
    const files = listCorpusPaths().filter((_, index) => index % 3 === 0);
    for (const file of pickPart(files)) {
      for (const verb of ['schedule', 'time']) {
        const world = createCapturedWorld(dirname(file));
        const code = await runCli([verb, file, '--json'], world);
        expect([file, code, ...world.errors]).toEqual([file, expect.toSatisfy((it) => it === 0 || it === 1)]);
        expect(JSON.parse(world.out.join(''))).toMatchObject({ schemaVersion: 1, features: [{}] });
      }
    }
  });
});

interface ShownFeature {
  readonly tasks: readonly { readonly key: string; readonly phase: string | null; readonly parent: string | null }[];
  readonly phases: readonly { readonly key: string }[];
  readonly dependencies: readonly { readonly task: string; readonly dependsOn: string }[];
  readonly phaseDependencies: readonly { readonly phase: string; readonly dependsOn: string }[];
}

/** Keys are unique, and whatever refers to one finds it. */
function checkFeature(file: string, { tasks, phases, dependencies, phaseDependencies }: ShownFeature): void {
  const taskKeys = new Set(tasks.map(({ key }) => key));
  const phaseKeys = new Set(phases.map(({ key }) => key));
  const lost = [
    ...tasks.filter(({ phase }) => phase !== null && !phaseKeys.has(phase)),
    ...tasks.filter(({ parent }) => parent !== null && !taskKeys.has(parent)),
    ...dependencies.filter(({ task, dependsOn }) => !taskKeys.has(task) || !taskKeys.has(dependsOn)),
    ...dependencies.filter(({ task, dependsOn }) => task === dependsOn),
    ...phaseDependencies.filter(({ phase, dependsOn }) => !phaseKeys.has(phase) || !phaseKeys.has(dependsOn)),
  ];
  expect([file, taskKeys.size, phaseKeys.size, lost]).toEqual([file, tasks.length, phases.length, []]);
}
