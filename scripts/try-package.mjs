// Start a packaged app on the sample and see its window: `node scripts/try-package.mjs <program>`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** A cold machine needs some seconds for the first window. */
const patienceMs = 60_000;

const [program, folder = 'assets/sample-specs', expected = 'Lending Desk'] = process.argv.slice(2);
if (!program) {
  process.stderr.write('usage: node scripts/try-package.mjs <program> [folder] [text on the page]\n');
  process.exit(2);
}
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const data = mkdtempSync(join(tmpdir(), 'specline-try-'));
const port = await findFreePort();
const given = { up: false };
// The package takes no Node switches, so it is looked at as Chromium lets it.
const app = spawn(resolve(program), [resolve(root, folder), `--remote-debugging-port=${port}`], {
  env: { ...process.env, SPECLINE_DATA: data },
  stdio: 'inherit',
});
const ended = new Promise((_, reject) => {
  app.once('error', reject);
  app.once('exit', (code, signal) => reject(new Error(`the app ended with ${code ?? signal}`)));
});

try {
  await Promise.race([seeWindow(), ended]);
  process.stdout.write(`${program} shows “${expected}”\n`);
} catch (error) {
  process.stderr.write(`${program}: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  given.up = true;
  ended.catch(() => {});
  app.kill();
  await ended.catch(() => {});
  rmSync(data, { recursive: true, force: true, maxRetries: 10 });
}

async function seeWindow() {
  const browser = await connect(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0];
  const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: patienceMs }));
  await page.getByText(expected).first().waitFor({ timeout: patienceMs });
  await browser.close();
}

async function connect(address) {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await chromium.connectOverCDP(address);
    } catch (error) {
      if (given.up || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
