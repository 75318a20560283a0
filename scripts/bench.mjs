/**
 * Run benchmarks: `npm run bench` for all, `npm run bench -- schedule` for those whose name starts so.
 *
 * Each is bundled first, as the application is, and runs in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const folder = 'tests/bench';
const wanted = process.argv[2] ?? '';
const names = readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.startsWith(wanted));
// Below node_modules, so that packages with native parts are found as they are.
const out = mkdtempSync(resolve('node_modules', '.specline-bench-'));
const external = [/^@?playwright/, 'electron', '@parcel/watcher', /^rolldown/];
try {
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }');
  const worker = await rolldown({ input: 'main/specs/parse-worker.ts', platform: 'node', external });
  await worker.write({ file: join(out, 'parse-worker.js'), format: 'es' });
  for (const name of names) {
    const file = join(out, name.replace(/\.ts$/, '.mjs'));
    const bundle = await rolldown({ input: join(folder, name), platform: 'node', external });
    await bundle.write({ file, format: 'es' });
    console.log(`\n# ${name}`);
    const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
