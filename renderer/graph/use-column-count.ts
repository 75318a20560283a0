import { useSyncExternalStore } from 'react';
import { readZoom } from './canvas/viewport.ts';
import { layoutSizes } from './layout/graph-layout.ts';

/** What stands beside the graph when all panes are open. */
const panesPx = 570;
const fewest = 2;
const most = 8;

/**
 * How many columns of tasks the window takes at a zoom that reads well. It goes by the window and not by the room that
 * the panes leave: opening a pane moves no task.
 */
export function useColumnCount(): number {
  return useSyncExternalStore(subscribe, () => countColumns(window.innerWidth));
}

/** Columns that a window of this many pixels takes without making titles smaller than what reads well. */
export function countColumns(windowWidthPx: number): number {
  const { nodeWidth, columnGap, frameIndent, frameOutdent } = layoutSizes;
  const room = (windowWidthPx - panesPx) / readZoom - frameIndent - frameOutdent + columnGap;
  return Math.max(fewest, Math.min(most, Math.floor(room / (nodeWidth + columnGap))));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
