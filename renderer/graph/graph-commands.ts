import type { Command } from '../commands/command.ts';
import { getSelectedTask } from '../store/shown-feature.ts';
import { focusOn, graphStore, resetLayout, showMode } from './graph-store.ts';

/** Commands of the graph, offered while it is on screen. */
export const graphCommands: readonly Command[] = [
  {
    id: 'graph-focus',
    title: 'Focus on the task, or show all',
    category: 'Graph',
    shortcuts: ['f'],
    isEnabled: () => graphStore.getState().focus !== null || getSelectedTask() !== null,
    run: () => {
      const key = getSelectedTask()?.key ?? null;
      const { focus } = graphStore.getState();
      focusOn(key === null || focus?.key === key ? null : { key, steps: focus?.steps ?? null });
    },
  },
  {
    id: 'graph-find',
    title: 'Find in the graph',
    category: 'Graph',
    shortcuts: ['Mod+f'],
    run: () => document.getElementById('graph-find')?.focus(),
  },
  { id: 'graph-as-graph', title: 'Show dependencies as graph', category: 'Graph', run: () => showMode('graph') },
  { id: 'graph-as-table', title: 'Show dependencies as table', category: 'Graph', run: () => showMode('table') },
  { id: 'graph-as-waves', title: 'Show what can run side by side', category: 'Graph', run: () => showMode('waves') },
  {
    id: 'graph-reset-layout',
    title: 'Reset layout',
    category: 'Graph',
    isEnabled: () => graphStore.getState().moved.size > 0,
    run: resetLayout,
  },
];
