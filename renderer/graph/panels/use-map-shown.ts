import { type RefObject, useEffect, useRef, useState } from 'react';
import { useSelectedKey } from '../../store/shown-feature.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import { useRewireState } from '../rewire/rewire-store.ts';
import { useChanging } from '../use-changing.ts';
import { type Area, findCovered } from './find-covered.ts';

/** How long it stays after the view was moved, where it lies over tasks. */
const lingerMs = 1200;

/** Whether the map may stand over what lies in its corner now. */
export function useMapShown(
  sheet: RefObject<HTMLElement | null>,
  layout: GraphLayout,
  panel: Area,
  transform: readonly [x: number, y: number, zoom: number],
): boolean {
  const selected = useSelectedKey();
  const isDrawing = useRewireState(({ gesture }) => gesture !== null);
  const isMoving = useChanging(transform, lingerMs);
  const pointer = usePointer(sheet);
  const [left, top, zoom] = transform;
  const area = {
    x: (panel.x - left) / zoom,
    y: (panel.y - top) / zoom,
    width: panel.width / zoom,
    height: panel.height / zoom,
  };
  const covered = findCovered(layout, area, selected);
  if (covered !== 'work' || isDrawing) return covered === 'nothing';
  // It never comes under the pointer, which is busy with what is there.
  return pointer.isOn || (isMoving && !isIn(panel, pointer.at.current));
}

function isIn({ x, y, width, height }: Area, at: { readonly x: number; readonly y: number }): boolean {
  return at.x >= x && at.y >= y && at.x <= x + width && at.y <= y + height;
}

/** Where the pointer was last, from the corner of the graph, and whether it rests on the map. */
function usePointer(sheet: RefObject<HTMLElement | null>) {
  const at = useRef({ x: -1, y: -1 });
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const element = sheet.current;
    const host = element?.parentElement;
    if (!element || !host) return;
    const end = new AbortController();
    const options = { signal: end.signal, passive: true };
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const { x, y } = host.getBoundingClientRect();
      at.current = { x: clientX - x, y: clientY - y };
    };
    host.addEventListener('pointermove', follow, options);
    element.addEventListener('pointerenter', () => setIsOn(true), options);
    element.addEventListener('pointerleave', () => setIsOn(false), options);
    return () => end.abort();
  }, [sheet]);
  return { at, isOn };
}
