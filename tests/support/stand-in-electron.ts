import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** By this the fuses are found in Electron's program; the bytes after it are version, count and one for each fuse. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** As Electron is built: `1` is on, `0` off. */
const fusesAsBuilt = '101100101';

/** Fuses by their place in the program. */
const fuseNames = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserV8Snapshot',
  'fileProtocolPrivileges',
] as const;

type Fuses = Readonly<Record<(typeof fuseNames)[number], boolean>>;

/**
 * Make a folder that looks like Electron's distribution for Linux, as far as packaging looks at it. Its program does
 * nothing; packaging only copies it and sets its fuses.
 */
export async function makeStandInElectron(folder: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'));
  const fuses = Buffer.from(`${fuseSentinel}\x01${String.fromCharCode(fusesAsBuilt.length)}${fusesAsBuilt}`, 'latin1');
  await writeFile(join(folder, 'electron'), Buffer.concat([Buffer.from('stand-in\0'), fuses, Buffer.alloc(64)]));
  await chmod(join(folder, 'electron'), 0o755);
  for (const name of [
    'chrome-sandbox',
    'icudtl.dat',
    'LICENSE',
    'LICENSES.chromium.html',
    'locales/en-US.pak',
    'locales/de.pak',
  ]) {
    await writeFile(join(folder, name), 'stand-in');
  }
}

/** Read which fuses are set in a program. */
export function readFuses(program: Buffer): Fuses {
  const start = program.indexOf(fuseSentinel) + fuseSentinel.length + 2;
  const states = fuseNames.map((name, index) => [name, program[start + index] === 0x31] as const);
  // Every name has its state.
  return Object.fromEntries(states) as Fuses;
}
