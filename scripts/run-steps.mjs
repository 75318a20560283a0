// Run the steps of a test run one after the other, and sum up what the test runners reported.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

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
  if (report === null) return noReport(path);
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map(({ status, fullName, title, failureMessages }) => ({
      status,
      name: fullName ?? title,
      told: tell(`${relative(root, file.name)} › ${fullName ?? title}`, failureMessages?.[0]),
    })),
  );
  const failed = tests.filter(({ status }) => status === 'failed');
  // A file that cannot be loaded has no tests in it, and fails all the same.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: tests.filter(({ status }) => status === 'skipped' || status === 'pending').map(({ name }) => name),
    told: [
      ...failed.map(({ told }) => `failed: ${told}`),
      ...broken.map(({ name, message }) => `failed: ${tell(relative(root, name), message)}`),
    ],
  };
}

/** Numbers of a Playwright report (`json` reporter). What passed only at its second try has passed, and is told. */
export function readPlaywrightReport(path) {
  const report = readJson(path);
  if (report === null) return noReport(path);
  const { expected, unexpected, flaky } = report.stats;
  const tests = listTests(report.suites);
  const withStatus = (wanted) => tests.filter(({ status }) => status === wanted);
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped: withStatus('skipped').map(({ name, reason }) => reason ?? name),
    told: [
      ...withStatus('flaky').map(({ name, error }) => `passed at its second try: ${tell(name, error)}`),
      ...withStatus('unexpected').map(({ name, error }) => `failed: ${tell(name, error)}`),
      ...report.errors.map(({ message }) => `failed: ${tell('end-to-end tests', message)}`),
    ],
  };
}

/** A step that is no test: one failed test where it fails, no test where it succeeds. */
export function readCheck(title, ok) {
  return { passed: 0, failed: ok ? 0 : 1, skipped: [], told: ok ? [] : [`failed: ${title}`] };
}

/** Add up, and list what was skipped (by its reason where one is given, else by name) and what failed. */
export function sumUp(parts) {
  const counts = new Map();
  for (const line of parts.flatMap((part) => part.skipped)) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const [line, count] of counts) process.stdout.write(`skipped: ${line}${count > 1 ? ` (${count} tests)` : ''}\n`);
  const told = parts.flatMap((part) => part.told);
  for (const line of told) process.stdout.write(`${line}\n`);
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failed: parts.reduce((sum, part) => sum + part.failed, 0),
    told,
  };
}

function noReport(path) {
  return { passed: 0, failed: 1, skipped: [], told: [`failed: no report at ${relative(root, path)}`] };
}

/** A test and the start of what went wrong in it. */
function tell(name, message = '') {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 12);
  return [name, ...lines.map((line) => `    ${line}`)].join('\n');
}

function listTests(suites, path = []) {
  return suites.flatMap((suite) => [
    ...listTests(suite.suites ?? [], [...path, suite.title]),
    ...suite.specs.flatMap((spec) =>
      spec.tests.map((test) => ({
        status: test.status,
        name: [test.projectName, ...path, suite.title, spec.title].join(' › '),
        reason: test.annotations?.find(({ type }) => type === 'skip')?.description,
        error: test.results.find(({ error }) => error)?.error.message,
      })),
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
