import type { ReactFlowProps } from '@xyflow/react';
import { maxZoom, minZoom } from './viewport.ts';

/** What both drawings ask of React Flow: it draws what is in view and moves the view. Keys and selection are ours. */
export const quietFlow = {
  minZoom,
  maxZoom,
  onlyRenderVisibleElements: true,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  edgesReconnectable: false,
  zoomOnDoubleClick: false,
  panOnScroll: true,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: null,
  disableKeyboardA11y: true,
  attributionPosition: 'bottom-left',
} as const satisfies ReactFlowProps;
