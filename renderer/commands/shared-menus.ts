import { selectTask, showFeature, uiStore } from '../store/ui-store.ts';
import type { MenuKind } from './context-menu-store.ts';

/** Menus that are the same in every view: of a task, and of a feature. */
export const sharedMenus: readonly MenuKind[] = [
  {
    kind: 'task',
    label: 'Task',
    groups: [
      ['toggle-task', 'rename-task', 'edit-estimate', 'toggle-parallel'],
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
  {
    kind: 'feature',
    label: 'Feature',
    groups: [
      ['view-graph', 'view-timeline', 'view-time', 'view-tasks', 'view-document'],
      ['copy-feature-path', 'reveal-folder'],
    ],
    choose: showFeature,
  },
];
