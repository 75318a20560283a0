import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { openMenu } from '../../commands/context-menu-store.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import { frameOfPhase, type GraphModel } from '../model/graph-model.ts';
import { findBand } from '../rewire/find-band-place.ts';

/** The menu of a phase on the free ground of its band, which lets the pointer through to the canvas. */
export function useBandMenu(host: RefObject<HTMLElement | null>, model: GraphModel, layout: GraphLayout): void {
  const flow = useReactFlow();
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
      const at = { x: event.clientX, y: event.clientY };
      const { x, y } = flow.screenToFlowPosition(at);
      const band = findBand(model, layout, x, y);
      if (band !== null && openMenu('band', frameOfPhase(band), at)) event.preventDefault();
    };
    const { current } = host;
    current?.addEventListener('contextmenu', onContextMenu);
    return () => current?.removeEventListener('contextmenu', onContextMenu);
  }, [host, model, layout, flow]);
}
