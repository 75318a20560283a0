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
  if (covered === 'nothing' || isDrawing) return covered === 'nothing';
  if (pointer.isOn) return true;
  // It never comes under the pointer, which is busy with what is there.
  return covered === 'work' && isMoving && !isOver(sheet.current, pointer.at.current);
}

function isOver(element: HTMLElement | null, at: { readonly x: number; readonly y: number }): boolean {
  const box = element?.getBoundingClientRect();
  return box !== undefined && at.x >= box.left && at.y >= box.top && at.x <= box.right && at.y <= box.bottom;
}

/** Where the pointer was last in the window, and whether it rests on the map. */
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
      at.current = { x: clientX, y: clientY };
    };
    host.addEventListener('pointermove', follow, options);
    element.addEventListener('pointerenter', () => setIsOn(true), options);
    element.addEventListener('pointerleave', () => setIsOn(false), options);
    return () => end.abort();
  }, [sheet]);
  return { at, isOn };
}
