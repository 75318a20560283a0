import type { EditCommand } from '../../core/patch/edit-command.ts';
import type { PreviewResult } from '../../preload/planner-data.ts';
import { getPlanner } from './planner-store.ts';

/** Asks for previews one at a time: of those asked for meanwhile, only the last. */
export interface LatestPreview {
  ask(command: EditCommand): void;
  /** Nothing more is shown. */
  stop(): void;
}

/** @param show Called with the answer, unless another command was asked for since. */
export function createLatestPreview(show: (preview: PreviewResult) => void): LatestPreview {
  let wanted: EditCommand | null = null;
  let isBusy = false;
  const work = async () => {
    isBusy = true;
    while (wanted !== null) {
      const asked: EditCommand = wanted;
      const preview = await getPlanner().previewCommand(asked);
      if (wanted !== asked) continue;
      wanted = null;
      show(preview);
    }
    isBusy = false;
  };
  return {
    ask(command) {
      wanted = command;
      if (!isBusy) void work();
    },
    stop() {
      wanted = null;
    },
  };
}
