// `npm run test:machine`: what needs the seeds and the corpus (SPECLINE_CORPUS), root, strace or faketime.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureChromium } from './ensure-chromium.mjs';
import {
  prepareReport,
  readCheck,
  readPlaywrightReport,
  readVitestReport,
  root,
  runStep,
  runTool,
  sumUp,
} from './run-steps.mjs';

const corpus = process.env.SPECLINE_CORPUS;
const hasCorpus = Boolean(corpus) && ['seeds', 'corpus'].every((name) => existsSync(join(corpus, name)));
const absent = [
  [
    hasCorpus,
    'seeds and corpus',
    corpus ? `no seeds/ and corpus/ in SPECLINE_CORPUS (${corpus})` : 'SPECLINE_CORPUS is not set',
  ],
  [process.getuid?.() === 0, 'root', 'not running as root'],
  [hasProgram('strace'), 'strace', 'not installed'],
  [hasProgram('faketime'), 'faketime', 'not installed'],
].filter(([there]) => !there);
for (const [, name, reason] of absent) process.stdout.write(`absent: ${name}: ${reason}\n`);

const machineReport = prepareReport('machine.json');
const e2eReport = prepareReport('machine-e2e.json');
const sumFile = prepareReport('sum-machine.json');
const parts = [];

if (!hasCorpus && process.env.CI) {
  process.stdout.write('The corpus is missing, and it must be there under CI.\n');
  parts.push(readCheck('the corpus is missing', false));
}
if (runStep('build', process.execPath, ['scripts/build.mjs'])) {
  runTool('machine tests', 'vitest/vitest.mjs', [
    'run',
    '--config',
    'vitest.machine.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${machineReport}`,
  ]);
  parts.push(readVitestReport(machineReport));
} else parts.push(readCheck('build', false));

if (hasCorpus && existsSync(join(root, 'tests/machine/e2e'))) {
  const noChromium = ensureChromium();
  if (noChromium === null) {
    runTool('end-to-end tests on the seeds', '@playwright/test/cli.js', ['test'], {
      SPECLINE_E2E: 'machine',
      PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport,
    });
    parts.push(readPlaywrightReport(e2eReport));
  } else {
    process.stdout.write(`The end-to-end tests need Chromium: ${noChromium}\n`);
    parts.push(readCheck('no Chromium', false));
  }
}

const sum = sumUp(parts);
writeFileSync(sumFile, JSON.stringify(sum));
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`);
process.exitCode = sum.failed > 0 ? 1 : 0;

function hasProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, name))) || spawnSync(name, ['--version']).status === 0;
}
