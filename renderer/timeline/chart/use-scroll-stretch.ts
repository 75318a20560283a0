import { type RefObject, useEffect, useState } from 'react';
import type { Stretch } from '../axis/axis-ticks.ts';

/** What is drawn moves on in steps of this, so that scrolling by a little draws nothing anew. */
const stepPx = 600;

/** The part of the chart that is in view and a step on either side, as the user scrolls. */
export function useScrollStretch(scroller: RefObject<HTMLElement | null>, widthPx: number): Stretch {
  const [step, setStep] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onScroll = () => setStep(Math.floor(element.scrollLeft / stepPx));
    onScroll();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [scroller]);
  return { from: (step - 1) * stepPx, to: (step + 2) * stepPx + widthPx };
}
