import {
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export interface SecondStart {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly data: unknown;
}

/** One process for each profile folder, over real processes: a lock file with the holder's id, and a letter box. */
export class SingleInstance {
  #folder: string | null = null;
  #watcher: FSWatcher | null = null;

  take(folder: string, data: unknown, onSecond: (second: SecondStart) => void): boolean {
    mkdirSync(join(folder, 'letters'), { recursive: true });
    const lock = join(folder, 'holder');
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch {
      if (isAlive(Number(readFileSync(lock, 'utf8')))) {
        post(folder, { argv: process.argv, cwd: process.cwd(), data });
        return false;
      }
      writeFileSync(lock, String(process.pid));
    }
    this.#folder = folder;
    this.#watcher = watch(join(folder, 'letters'), () => {
      for (const second of collect(folder)) onSecond(second);
    });
    return true;
  }

  release(): void {
    this.#watcher?.close();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }
}

function post(folder: string, letter: SecondStart): void {
  const temporary = join(folder, `letter-${process.pid}`);
  writeFileSync(temporary, JSON.stringify(letter));
  renameSync(temporary, join(folder, 'letters', `${process.pid}.json`));
}

function collect(folder: string): SecondStart[] {
  return readdirSync(join(folder, 'letters')).map((name) => {
    const path = join(folder, 'letters', name);
    const letter = JSON.parse(readFileSync(path, 'utf8')) as SecondStart;
    rmSync(path);
    return letter;
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
