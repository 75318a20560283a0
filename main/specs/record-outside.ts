import type { ChangeHistory } from './change-history.ts';
import type { Clock } from './clock.ts';
import type { HeldWorkspace } from './hold-workspace.ts';

/** Who changed a file through another process of ours notes it within this; only then is it another program's. */
const waitMs = 300;

/** Keeps what other programs write into files that were changed here before, so that it can be found again. */
export interface OutsideRecorder {
  note(paths: readonly string[]): void;
  /** Write down now what is still waiting. */
  settle(): Promise<void>;
}

/** Make a recorder that works behind the turns: a checkout of a thousand files does not hold up a command. */
export function createOutsideRecorder(history: ChangeHistory, held: HeldWorkspace, clock: Clock): OutsideRecorder {
  const noted = new Set<string>();
  let cancel: (() => void) | null = null;
  let running: Promise<void> = Promise.resolve();

  const record = async () => {
    const known = new Set(history.changes.flatMap(({ files }) => files.map(({ path }) => path)));
    const paths = [...noted].filter((path) => known.has(path));
    noted.clear();
    for (const path of paths) {
      const content = held.get(path);
      if (content?.kind !== 'text' || !content.utf8) continue;
      // Lost only as a version to go back to: the text itself stands in the file.
      await history.recordOutside(path, content.text).catch(() => undefined);
    }
  };
  const start = () => {
    cancel = null;
    running = running.then(record);
  };

  return {
    note: (paths) => {
      for (const path of paths) noted.add(path);
      cancel ??= clock.after(waitMs, start);
    },
    settle: async () => {
      if (cancel !== null) {
        cancel();
        start();
      }
      await running;
    },
  };
}
