import { changeSettings } from '../store/change-settings.ts';
import { copyText } from '../store/copy-text.ts';
import { openWorkspace } from '../store/open-workspace.ts';
import { getPlanner, plannerStore } from '../store/planner-store.ts';
import { runUndo } from '../store/run-command.ts';
import { getSelectedTask, getShownFeature } from '../store/shown-feature.ts';
import { type ViewName, viewNames } from '../store/ui-state.ts';
import { changePanels, showAllFeatures, showDialog, showLine, showView, uiStore } from '../store/ui-store.ts';
import type { Command } from './command.ts';
import { moveFeature, moveTask } from './move-selection.ts';
import { phaseCommands } from './phase-commands.ts';
import { planCommands } from './plan-commands.ts';
import { taskCommands } from './task-commands.ts';

const hasWorkspace = () => plannerStore.getState().workspace !== null;
const hasTasks = () => (getShownFeature()?.file.tasks.length ?? 0) > 0;

const viewTitles: Readonly<Record<ViewName, string>> = {
  graph: 'Graph',
  timeline: 'Timeline',
  time: 'Time',
  tasks: 'Tasks',
  document: 'Document',
};

/** Commands that can be asked for from anywhere in the window. */
export const appCommands: readonly Command[] = [
  { id: 'open-folder', title: 'Open folder…', category: 'File', shortcuts: ['Mod+o'], run: () => openWorkspace(null) },
  {
    id: 'reveal-folder',
    title: 'Show folder in file manager',
    category: 'File',
    isEnabled: hasWorkspace,
    run: () => getPlanner().openExternal(plannerStore.getState().workspace?.folder ?? ''),
  },
  {
    id: 'copy-feature-path',
    title: 'Copy the feature’s path',
    category: 'File',
    isEnabled: () => getShownFeature() !== null,
    run: () => copyText(`${plannerStore.getState().workspace?.folder ?? ''}/${getShownFeature()?.file.path ?? ''}`),
  },
  {
    id: 'undo',
    title: 'Undo',
    category: 'Edit',
    shortcuts: ['Mod+z'],
    isEnabled: () => plannerStore.getState().undo.undoLabel !== null,
    run: () => runUndo('undo'),
  },
  {
    id: 'redo',
    title: 'Redo',
    category: 'Edit',
    shortcuts: ['Mod+Shift+z', 'Mod+y'],
    isEnabled: () => plannerStore.getState().undo.redoLabel !== null,
    run: () => runUndo('redo'),
  },
  {
    id: 'show-history',
    title: 'History…',
    category: 'Edit',
    shortcuts: ['Mod+Shift+h'],
    isEnabled: hasWorkspace,
    run: () => showDialog({ type: 'history' }),
  },
  ...viewNames.map(
    (view, index): Command => ({
      id: `view-${view}`,
      title: `Show ${viewTitles[view]}`,
      category: 'View',
      shortcuts: [String(index + 1), `Mod+${index + 1}`],
      isEnabled: hasWorkspace,
      run: () => showView(view),
    }),
  ),
  {
    id: 'view-all-features',
    title: 'Show all features and what they wait for',
    category: 'View',
    shortcuts: ['6', 'Mod+6'],
    isEnabled: () => (plannerStore.getState().workspace?.features.length ?? 0) > 1,
    run: showAllFeatures,
  },
  {
    id: 'toggle-sidebar',
    title: 'Show or hide features',
    category: 'View',
    shortcuts: ['Mod+b'],
    run: () => changePanels({ sidebarOpen: !uiStore.getState().panels.sidebarOpen }),
  },
  {
    id: 'toggle-inspector',
    title: 'Show or hide inspector',
    category: 'View',
    shortcuts: ['Mod+i'],
    run: () => changePanels({ inspectorOpen: !uiStore.getState().panels.inspectorOpen }),
  },
  {
    id: 'toggle-problems',
    title: 'Show or hide problems',
    category: 'View',
    shortcuts: ['Mod+j'],
    run: () => changePanels({ problemsOpen: !uiStore.getState().panels.problemsOpen }),
  },
  {
    id: 'show-knots',
    title: 'Resolve cycles and contradictions…',
    category: 'View',
    isEnabled: hasTasks,
    run: () => showDialog({ type: 'knots' }),
  },
  ...(['system', 'light', 'dark'] as const).map(
    (theme): Command => ({
      id: `theme-${theme}`,
      title: theme === 'system' ? 'Theme: follow the system' : `Theme: ${theme}`,
      category: 'View',
      run: async () => {
        await changeSettings({ theme });
      },
    }),
  ),
  {
    id: 'next-feature',
    title: 'Next feature',
    category: 'Go',
    shortcuts: ['Alt+PageDown'],
    isEnabled: hasWorkspace,
    run: () => moveFeature(1),
  },
  {
    id: 'previous-feature',
    title: 'Previous feature',
    category: 'Go',
    shortcuts: ['Alt+PageUp'],
    isEnabled: hasWorkspace,
    run: () => moveFeature(-1),
  },
  {
    id: 'filter-features',
    title: 'Find feature',
    category: 'Go',
    shortcuts: ['Mod+p', '/'],
    isEnabled: hasWorkspace,
    run: () => {
      changePanels({ sidebarOpen: true });
      requestAnimationFrame(() => document.getElementById('feature-filter')?.focus());
    },
  },
  {
    id: 'next-task',
    title: 'Next task',
    category: 'Go',
    shortcuts: ['j'],
    isEnabled: hasTasks,
    run: () => moveTask(1),
  },
  {
    id: 'previous-task',
    title: 'Previous task',
    category: 'Go',
    shortcuts: ['k'],
    isEnabled: hasTasks,
    run: () => moveTask(-1),
  },
  {
    id: 'go-to-line',
    title: 'Go to the task’s line',
    category: 'Go',
    shortcuts: ['g'],
    isEnabled: () => getSelectedTask() !== null,
    run: () => {
      const task = getSelectedTask();
      if (task !== null) showLine(task.path, task.line);
    },
  },
  ...taskCommands,
  ...phaseCommands,
  ...planCommands,
  {
    id: 'command-palette',
    title: 'Find a command or task…',
    category: 'Help',
    shortcuts: ['Mod+k', 'Mod+Shift+p'],
    run: () => showDialog({ type: 'palette' }),
  },
  {
    id: 'keyboard-shortcuts',
    title: 'Keyboard shortcuts',
    category: 'Help',
    shortcuts: ['?'],
    run: () => showDialog({ type: 'shortcuts' }),
  },
];
