import type { MenuKind } from '../commands/context-menu-store.ts';
import { phaseGroups } from '../commands/shared-menus.ts';
import { choosePhase } from '../store/ui-store.ts';
import { graphStore, selectEdge } from './graph-store.ts';
import { phaseOfFrame } from './model/graph-model.ts';

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
    kind: 'band',
    label: 'Phase',
    groups: [['phase-fold', 'phase-fold-others', 'graph-unfold-all', 'phase-go-to-line'], ...phaseGroups],
    choose: (frame) => {
      graphStore.setState({ frame });
      choosePhase(phaseOfFrame(frame));
    },
  },
  {
    kind: 'frame',
    label: 'Tasks below one another',
    groups: [['phase-fold', 'phase-fold-others', 'graph-unfold-all', 'phase-go-to-line']],
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
