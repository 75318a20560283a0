// `npm test`: everything that needs only the clone and Chromium. Ends with one line: N passed, N failed.
import { writeFileSync } from 'node:fs';
import { ensureChromium } from './ensure-chromium.mjs';
import {
  prepareReport,
  readCheck,
  readPlaywrightReport,
  readVitestReport,
  runStep,
  runTool,
  sumUp,
} from './run-steps.mjs';

const unitReport = prepareReport('unit.json');
const e2eReport = prepareReport('e2e.json');
const sumFile = prepareReport('sum-test.json');

const checks = [
  ['format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
  ...['core', 'preload', 'main', 'renderer', 'tests'].map((part) => [
    `types of ${part}`,
    'typescript/bin/tsc',
    ['-p', part],
  ]),
];
const parts = checks.map((check) => readCheck(check[0], runTool(...check)));
runTool('unit tests', 'vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${unitReport}`,
]);
const built = runStep('build', process.execPath, ['scripts/build.mjs']);

parts.push(readVitestReport(unitReport), readCheck('build', built));
const noChromium = ensureChromium();
if (noChromium !== null) {
  process.stdout.write(`\nThe end-to-end tests need Chromium: ${noChromium}\n`);
  parts.push(readCheck('no Chromium', false));
} else if (built) {
  runTool('end-to-end tests', '@playwright/test/cli.js', ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport });
  parts.push(readPlaywrightReport(e2eReport));
}

const sum = sumUp(parts);
writeFileSync(sumFile, JSON.stringify(sum));
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`);
process.exitCode = sum.failed > 0 ? 1 : 0;
