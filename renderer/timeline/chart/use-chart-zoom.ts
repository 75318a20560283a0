import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useCommands } from '../../commands/command-store.ts';

/** How much of the plan the window shows. */
export interface ChartZoom {
  /** 1 fits the whole plan into the width. */
  readonly factor: number;
  /** Put a stretch of the chart, in units, into the middle of the window. */
  showStretch(fromUnit: number, toUnit: number): void;
}

interface ZoomOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly nameWidthPx: number;
  /** Pixels of a unit at which the whole plan fits. */
  readonly fittingPx: number;
  readonly totalUnits: number;
  /** Fits what is selected; null while that has no bar. */
  readonly readSelection: () => readonly [fromUnit: number, toUnit: number] | null;
}

/** Charts wider than this are not drawn reliably. */
const maxChartPx = 8_000_000;
const minFactor = 0.05;

/** Zoom by keys, by the wheel with Ctrl, and by a pinch (which the browser tells as that), around the pointer. */
export function useChartZoom(options: ZoomOptions): ChartZoom {
  const { scroller, fittingPx } = options;
  const [factor, setFactor] = useState(1);
  const latest = useRef({ ...options, factor });
  latest.current = { ...options, factor };
  /** Where to scroll to when the new size is on screen. */
  const wanted = useRef<number | null>(null);

  const zoomTo = useCallback((next: number, anchorPx?: number) => {
    const { scroller, nameWidthPx, fittingPx, factor, totalUnits } = latest.current;
    const element = scroller.current;
    const most = Math.max(1, maxChartPx / Math.max(1e-9, fittingPx * totalUnits));
    const clamped = Math.min(most, Math.max(minFactor, next));
    if (element !== null) {
      const at = anchorPx ?? findAnchor(latest.current, element);
      const unit = (element.scrollLeft + at - nameWidthPx) / (fittingPx * factor);
      wanted.current = unit * fittingPx * clamped + nameWidthPx - at;
    }
    setFactor(clamped);
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || wanted.current === null) return;
    element.scrollLeft = Math.max(0, wanted.current);
    wanted.current = null;
  });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const at = event.clientX - element.getBoundingClientRect().left;
      zoomTo(latest.current.factor * Math.exp(-event.deltaY / 240), at);
    };
    // React listens passively to wheels: they could not be kept from zooming the page.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scroller, zoomTo]);

  const showStretch = useCallback(
    (from: number, to: number) => {
      const { scroller, nameWidthPx, fittingPx } = latest.current;
      const room = Math.max(80, (scroller.current?.clientWidth ?? 800) - nameWidthPx);
      const length = Math.max(to - from, 1e-3);
      const next = (room * 0.6) / length / fittingPx;
      zoomTo(next);
      wanted.current = from * fittingPx * next - room * 0.2;
    },
    [zoomTo],
  );

  useCommands(
    useMemo(
      () => [
        {
          id: 'zoom-in',
          title: 'Zoom in',
          category: 'View',
          shortcuts: ['+', '='],
          run: () => zoomTo(latest.current.factor * 1.5),
        },
        {
          id: 'zoom-out',
          title: 'Zoom out',
          category: 'View',
          shortcuts: ['-'],
          run: () => zoomTo(latest.current.factor / 1.5),
        },
        { id: 'zoom-fit', title: 'Fit in view', category: 'View', shortcuts: ['0'], run: () => zoomTo(1) },
        {
          id: 'zoom-selection',
          title: 'Fit the selection',
          category: 'View',
          shortcuts: ['z'],
          isEnabled: () => latest.current.readSelection() !== null,
          run: () => {
            const stretch = latest.current.readSelection();
            if (stretch !== null) showStretch(...stretch);
          },
        },
      ],
      [zoomTo, showStretch],
    ),
  );
  return useMemo(() => ({ factor: fittingPx > 0 ? factor : 1, showStretch }), [factor, fittingPx, showStretch]);
}

/** Keys zoom around the selected bar where it is in view, else around the middle. */
function findAnchor(
  { nameWidthPx, fittingPx, readSelection, factor }: ZoomOptions & { readonly factor: number },
  element: HTMLElement,
): number {
  const unit = readSelection()?.[0];
  const at = unit === undefined ? -1 : nameWidthPx + unit * fittingPx * factor - element.scrollLeft;
  if (at >= nameWidthPx && at <= element.clientWidth) return at;
  return nameWidthPx + (element.clientWidth - nameWidthPx) / 2;
}
