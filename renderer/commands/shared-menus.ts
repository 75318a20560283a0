import { choosePhase, selectTask, showFeature, uiStore } from '../store/ui-store.ts';
import type { MenuKind } from './context-menu-store.ts';

/** What the menu of a phase holds in every view. */
export const phaseGroups: readonly (readonly string[])[] = [
  ['phase-add-task', 'phase-add-after', 'phase-rename'],
  ['phase-move-up', 'phase-move-down'],
  ['phase-status', 'phase-waits'],
];

/** Menus that are the same in every view: of a task, a phase, and a feature. */
export const sharedMenus: readonly MenuKind[] = [
  {
    kind: 'task',
    label: 'Task',
    groups: [
      ['toggle-task', 'set-in-progress', 'set-skipped'],
      ['rename-task', 'edit-estimate', 'toggle-parallel', 'change-id'],
      ['add-dependency', 'wait-for-chosen', 'chosen-wait', 'graph-focus'],
      [
        'add-task-after',
        'add-dependent-task',
        'add-subtask',
        'move-task-up',
        'move-task-down',
        'move-task-in',
        'move-task-out',
      ],
      ['toggle-timer'],
      ['go-to-line', 'copy-task'],
      ['remove-task'],
    ],
    choose: (key) => {
      // One of several that are chosen: the menu is about all of them.
      if (!uiStore.getState().picked.has(key)) selectTask(key);
    },
  },
  { kind: 'phase', label: 'Phase', groups: phaseGroups, choose: choosePhase },
  {
    kind: 'feature',
    label: 'Feature',
    groups: [
      ['view-graph', 'view-timeline', 'view-time', 'view-tasks', 'view-document'],
      ['add-phase', 'add-decision', 'renumber-all', 'renumber-gaps'],
      ['copy-feature-path', 'reveal-folder'],
    ],
    choose: showFeature,
  },
];
