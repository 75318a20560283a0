import type { Command } from '../commands/command.ts';
import { getSelectedTask } from '../store/shown-feature.ts';
import { showLine } from '../store/ui-store.ts';
import { foldFrames, graphStore, toggleFrame } from './graph-store.ts';
import type { GraphFrame } from './model/graph-model.ts';
import type { FeatureGraph } from './use-graph-model.ts';

/** Commands on the band that was asked about last, else on that of the selected task; and on all of them. */
export function listFrameCommands({ file, model }: FeatureGraph): readonly Command[] {
  const find = (): GraphFrame | null => {
    const selected = getSelectedTask();
    const key = graphStore.getState().frame ?? model.tasks.find((task) => task.key === selected?.key)?.frame ?? null;
    return model.frames.find((frame) => frame.key === key) ?? null;
  };
  const onFrame = (id: string, title: string, run: (frame: GraphFrame) => void): Command => ({
    id,
    title,
    category: 'Graph',
    isEnabled: () => find() !== null,
    run: () => {
      const frame = find();
      if (frame !== null) run(frame);
    },
  });
  const outer = model.frames.filter(({ parent }) => parent === null).map(({ key }) => key);
  return [
    onFrame('phase-fold', 'Fold or unfold the phase', ({ key }) => toggleFrame(key)),
    onFrame('phase-fold-others', 'Fold all other phases', ({ key }) =>
      foldFrames(outer.filter((other) => other !== key)),
    ),
    onFrame('phase-go-to-line', 'Go to the phase’s line', ({ line }) => showLine(file.path, line)),
    {
      id: 'graph-fold-all',
      title: 'Fold all phases',
      category: 'Graph',
      isEnabled: () => outer.length > 0,
      run: () => foldFrames(outer),
    },
    {
      id: 'graph-unfold-all',
      title: 'Unfold all phases',
      category: 'Graph',
      isEnabled: () => graphStore.getState().folded.size > 0,
      run: () => foldFrames([]),
    },
  ];
}
