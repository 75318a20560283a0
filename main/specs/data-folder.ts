import type { LockResult } from './spec-folder.ts';

/**
 * The app's own data, as one small interface: names relative to it, with `/` between folders.
 *
 * Failures of the disk are thrown; who keeps something the user needs turns them into data.
 */
export interface DataFolder {
  /** Null when there is no such file. Names that end in `.gz` are kept compressed. */
  read(name: string): Promise<string | null>;
  /** Replace whole or not at all. */
  write(name: string, text: string): Promise<void>;
  /** Add to the end; makes the file when it is not there. */
  append(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Names of the files directly in a folder; empty when it is not there. */
  list(folder: string): Promise<readonly string[]>;
  /** Changes whenever the file is replaced or added to; null when it is not there. */
  stamp(name: string): Promise<string | null>;
  lock(name: string): Promise<LockResult>;
}
