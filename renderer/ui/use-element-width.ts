import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width of an element's inside, followed as it changes; `initial` until it is known. */
export function useElementWidth(element: RefObject<HTMLElement | null>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => setWidth(current.clientWidth > 0 ? current.clientWidth : initial);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, initial]);
  return width;
}
