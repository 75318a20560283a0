import type { LockResult } from './spec-folder.ts';

/** `id` changes when a file is replaced, `bytes` when it is added to. */
export interface FileStamp {
  readonly id: string;
  readonly bytes: number;
}

/**
 * The app's own data, as one small interface: names relative to it, with `/` between folders.
 *
 * Failures of the disk are thrown; who keeps something the user needs turns them into data.
 */
export interface DataFolder {
  /**
   * Null when there is no such file. Names that end in `.gz` are kept compressed; of others, `fromByte` leaves out what
   * stands before, and `toByte` what was added since its stamp was taken.
   */
  read(name: string, fromByte?: number, toByte?: number): Promise<string | null>;
  /** Replace whole or not at all. What is kept compressed may be lost with the power; all else is on the disk. */
  write(name: string, text: string): Promise<void>;
  /** Add to the end; makes the file when it is not there. `flush` waits until it is on the disk. */
  append(name: string, text: string, flush?: boolean): Promise<void>;
  remove(name: string): Promise<void>;
  /** Names of the files directly in a folder; empty when it is not there. */
  list(folder: string): Promise<readonly string[]>;
  /** Null when it is not there. */
  stamp(name: string): Promise<FileStamp | null>;
  lock(name: string): Promise<LockResult>;
}
