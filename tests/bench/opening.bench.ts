import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSession } from '../../main/specs/create-session.ts';
import { createQuietHost } from '../support/create-quiet-host.ts';
import { writeFeatures } from '../support/write-features.ts';

/**
 * Opening 100 and 1,000 features of 60 tasks on the main side, beside reading their files and one regular expression
 * over their lines; and the memory of the process afterwards. Run: `npm run bench -- opening`.
 */
for (const count of [100, 1_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'specline-bench-'));
  const files = writeFeatures(folder, count, 60);
  const start = performance.now();
  let boxes = 0;
  for (const file of files) boxes += readFileSync(file, 'utf8').match(/^\s*[-*] \[.\]/gm)?.length ?? 0;
  const scanMs = performance.now() - start;

  const session = createSession(createQuietHost(join(folder, 'data')));
  let longestMs = 0;
  let last = performance.now();
  const ticker = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last - 1);
    last = performance.now();
  }, 1);
  const opening = performance.now();
  const result = await session.calls.openWorkspace(folder);
  const openMs = performance.now() - opening;
  const isRead = async () => {
    const { workspace } = await session.calls.readWorkspace();
    return workspace?.features.every(({ totalTasks }) => totalTasks > 0) ?? false;
  };
  const [first] = result.ok ? (result.state.workspace?.features ?? []) : [];
  await session.calls.openFeature(first?.id ?? '');
  const firstMs = performance.now() - opening;
  while (!(await isRead())) await new Promise((resolve) => setTimeout(resolve, 20));
  const allMs = performance.now() - opening;
  clearInterval(ticker);
  const features = result.ok ? (result.state.workspace?.features.length ?? 0) : 0;
  console.log(`${features} features, ${boxes} boxes`);
  console.log(`  read and scan lines  ${scanMs.toFixed(0)} ms`);
  console.log(
    `  open the workspace   ${openMs.toFixed(0)} ms (${(openMs / scanMs).toFixed(1)}x), longest slice ${longestMs.toFixed(0)} ms`,
  );
  console.log(`  first feature open   ${firstMs.toFixed(0)} ms; all features read ${allMs.toFixed(0)} ms`);
  const again = performance.now();
  await session.calls.openWorkspace(folder);
  console.log(`  open it once more    ${(performance.now() - again).toFixed(0)} ms`);
  for (const seconds of [0, 6]) {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    const { rss, heapUsed } = process.memoryUsage();
    console.log(
      `  memory after ${seconds} s     ${(rss / 2 ** 20).toFixed(0)} MB resident, ${(heapUsed / 2 ** 20).toFixed(0)} MB heap (goal 160 MB)`,
    );
  }
  await session.dispose();
  rmSync(folder, { recursive: true, force: true });
}
