import type { MenuKind } from '../commands/context-menu-store.ts';
import { graphStore, selectEdge } from './graph-store.ts';

/** Menus of what only a graph shows. */
export const graphMenus: readonly MenuKind[] = [
  {
    kind: 'edge',
    label: 'Dependency',
    groups: [
      ['edge-go-to-line', 'edge-select-first', 'edge-select-last'],
      ['edge-retarget', 'edge-insert', 'edge-turn', 'edge-remove'],
    ],
    choose: selectEdge,
  },
  {
    kind: 'phase',
    label: 'Phase',
    groups: [
      ['phase-fold', 'phase-fold-others', 'graph-unfold-all'],
      ['phase-add-task', 'phase-rename', 'phase-go-to-line'],
    ],
    choose: (frame) => graphStore.setState({ frame }),
  },
  {
    kind: 'canvas',
    label: 'Graph',
    groups: [
      ['graph-find', 'graph-fit', 'graph-fit-chosen', 'graph-reset-layout'],
      ['graph-fold-all', 'graph-unfold-all'],
      ['graph-as-graph', 'graph-as-table', 'graph-as-waves'],
      ['graph-export-png', 'graph-export-svg', 'graph-export-copy-image', 'graph-export-copy-mermaid'],
    ],
    choose: () => graphStore.setState({ frame: null }),
  },
];
