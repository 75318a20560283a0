/**
 * Run benchmarks: `npm run bench` for all, `npm run bench -- schedule` for those whose name starts so.
 *
 * Each is bundled first, as the application is, and runs in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const folder = 'tests/bench';
const wanted = process.argv[2] ?? '';
const names = readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.startsWith(wanted));
const out = mkdtempSync(join(tmpdir(), 'specline-bench-'));
try {
  for (const name of names) {
    const file = join(out, name.replace(/\.ts$/, '.mjs'));
    const bundle = await rolldown({ input: join(folder, name), platform: 'node', external: [/^@?playwright/] });
    await bundle.write({ file, format: 'es' });
    console.log(`\n# ${name}`);
    const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
