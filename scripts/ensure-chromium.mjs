// A Chromium for the tests: found, installed from Debian's own packages as root, or named as missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

/** @returns {string | null} Why there is none; null when there is one. */
export function ensureChromium() {
  if (findChromium() !== null) return null;
  if (!existsSync('/usr/bin/apt-get')) return 'install Chromium or Google Chrome, or name one in SPECLINE_CHROMIUM';
  if (process.getuid?.() !== 0) return 'install it with: sudo apt-get install chromium';
  process.stderr.write('Installing chromium with apt-get …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  run('update');
  run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  return findChromium() === null ? 'apt-get could not install the package chromium' : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const missing = ensureChromium();
  if (missing !== null) {
    process.stderr.write(`The end-to-end tests need Chromium: ${missing}\n`);
    process.exitCode = 1;
  }
}
