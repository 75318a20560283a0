import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

let built: Promise<string> | null = null;

/**
 * Compile the main side of the double, once for each test process.
 *
 * @returns
 *   Value for `node --import`: it has `electron` resolve to the double.
 */
export function buildDouble(): Promise<string> {
  built ??= compile();
  return built;
}

async function compile(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'specline-electron-double-'));
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'main', 'electron.ts'),
        output: { format: 'es', entryFileNames: 'electron.mjs' },
      },
    },
  });
  const double = pathToFileURL(join(outDir, 'electron.mjs')).href;
  const hook = `export const resolve = (name, context, next) =>
    name === 'electron' ? { url: ${JSON.stringify(double)}, shortCircuit: true } : next(name, context);`;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(toScript(hook))});`;
  return toScript(register);
}

function toScript(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}
