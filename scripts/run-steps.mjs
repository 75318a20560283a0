// Run the steps of a test run one after the other, and sum up what the test runners reported.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = join(root, 'reports');

/** Path of a report, free for the runner to write. */
export function prepareReport(name) {
  mkdirSync(reports, { recursive: true });
  const path = join(reports, name);
  rmSync(path, { force: true });
  return path;
}

/** Run one step with its output shown; whether it succeeded. */
export function runStep(title, command, args, env = {}) {
  process.stdout.write(`\n== ${title}\n`);
  const started = Date.now();
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const ok = result.status === 0;
  process.stdout.write(`== ${title}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)\n`);
  return ok;
}

/** Run a tool of node_modules. */
export function runTool(title, tool, args, env) {
  return runStep(title, process.execPath, [join(root, 'node_modules', tool), ...args], env);
}

/** Numbers of a vitest report (`--reporter=json`); a report that is missing or empty is one failure. */
export function readVitestReport(path) {
  const report = readJson(path);
  if (report === null) return { passed: 0, failed: 1, skipped: [] };
  const skipped = report.testResults.flatMap((file) =>
    file.assertionResults.filter(({ status }) => status === 'skipped' || status === 'pending').map(nameOf),
  );
  // A file that cannot be loaded has no tests in it, and fails all the same.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, skipped };
}

/** Numbers of a Playwright report (`json` reporter). */
export function readPlaywrightReport(path) {
  const report = readJson(path);
  if (report === null) return { passed: 0, failed: 1, skipped: [] };
  const { expected, unexpected } = report.stats;
  return { passed: expected, failed: unexpected + report.errors.length, skipped: listSkipped(report.suites) };
}

/** Add up, and list what was skipped: by its reason where one is given, else by name. */
export function sumUp(parts) {
  const counts = new Map();
  for (const line of parts.flatMap((part) => part.skipped)) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const [line, count] of counts) process.stdout.write(`skipped: ${line}${count > 1 ? ` (${count} tests)` : ''}\n`);
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failed: parts.reduce((sum, part) => sum + part.failed, 0),
  };
}

function nameOf({ fullName, title }) {
  return fullName ?? title;
}

function listSkipped(suites, path = []) {
  return suites.flatMap((suite) => [
    ...listSkipped(suite.suites ?? [], [...path, suite.title]),
    ...suite.specs.flatMap((spec) =>
      spec.tests
        .filter((test) => test.status === 'skipped')
        .map((test) => {
          const reason = test.annotations?.find(({ type }) => type === 'skip')?.description;
          return reason ?? [test.projectName, ...path, suite.title, spec.title].join(' › ');
        }),
    ),
  ]);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
