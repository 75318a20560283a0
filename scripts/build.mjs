// Build what is older than its sources: `node scripts/build.mjs [--force]`.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = ['core', 'preload', 'main', 'renderer', 'assets', 'package.json', 'package-lock.json'];
const configs = ['vite.config.ts', 'vite.node.config.ts', 'vite.preload.config.ts'];
const stampFile = join(root, 'dist', 'build-stamp');

/** Sum of the names, sizes and times of all sources: cheap enough for every start (no file is read). */
export function readStamp() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const name of [...sources, ...configs]) visit(join(root, name));
  return hash.digest('hex');
}

/** Whether dist/ was built from the sources as they are. */
export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === readStamp();
}

/**
 * Build dist/ unless it is up to date. Several processes may ask at once: one builds, the others wait.
 */
export async function buildIfNeeded({ force = false } = {}) {
  if (!force && isBuilt()) return;
  const lock = join(root, 'node_modules', '.specline-build-lock');
  const started = Date.now();
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = readHolder(lock);
      if (holder !== null && !isAlive(holder)) rmSync(lock, { recursive: true, force: true });
      else if (Date.now() - started > 180_000) throw new Error(`Another build holds ${lock} for over 3 minutes`);
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid));
    if (!force && isBuilt()) return;
    const stamp = readStamp();
    rmSync(stampFile, { force: true });
    // Chunks have a hash in their names: those of earlier builds would stay.
    if (force) rmSync(join(root, 'dist'), { recursive: true, force: true });
    const { build } = await import('vite');
    const options = { root, logLevel: 'warn' };
    await build({ ...options, configFile: join(root, 'vite.node.config.ts') });
    if (existsSync(join(root, 'preload/index.ts'))) {
      await build({ ...options, configFile: join(root, 'vite.preload.config.ts') });
    }
    if (existsSync(join(root, 'renderer/index.html'))) {
      await build({ ...options, root: join(root, 'renderer'), configFile: join(root, 'vite.config.ts') });
    }
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function readHolder(lock) {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildIfNeeded({ force: process.argv.includes('--force') });
}
