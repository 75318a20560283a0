import type { SpecKind } from '../../core/model/spec-file.ts';

/** Where the texts of a feature stand. Paths are relative to the workspace. */
export interface FeaturePlace {
  readonly id: string;
  readonly kind: SpecKind;
  /** Its tasks file (for one-file-a-task kinds: their folder). */
  readonly path: string;
  /** Files that the model is read from. */
  readonly taskPaths: readonly string[];
  /** Other documents of its folder, in reading order. */
  readonly documents: readonly string[];
}

/** Where a feature's time log stands, or will: `time-log.md` beside `tasks.md`, `<name>.time-log.md` beside another file. */
export function toTimeLogPath(tasksPath: string): string {
  const cut = tasksPath.lastIndexOf('/') + 1;
  const name = tasksPath.slice(cut);
  const log = /^tasks\.md$/i.test(name) ? 'time-log.md' : `${name.replace(/\.[^.]*$/, '')}.time-log.md`;
  return tasksPath.slice(0, cut) + log;
}

/** Whether both say the same, so that nothing needs to be told. */
export function isSamePlace(a: FeaturePlace, b: FeaturePlace): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
