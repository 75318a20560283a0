import { writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * Bundle a TypeScript file, so that a plain Node process can run it.
 *
 * @param input
 *   Path from the project's folder.
 * @param folder
 *   Where to write it; packages with native parts are found when it lies below the project.
 * @returns
 *   Path of the script.
 */
export async function bundleScript(input: string, folder: string): Promise<string> {
  const file = join(folder, basename(input).replace(/\.ts$/, '.js'));
  const bundle = await rolldown({ input: resolve(input), platform: 'node', external: ['electron', '@parcel/watcher'] });
  await bundle.write({ file, format: 'es' });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return file;
}
