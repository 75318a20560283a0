/** Scrolls an element while the pointer is held near its upper or lower edge. */
export interface EdgeScroll {
  /** Tell where the pointer is. */
  follow(clientY: number): void;
  stop(): void;
}

/** How near to the edge scrolling begins. */
const zonePx = 40;

/** Pixels a second, at the very edge. */
const fastest = 1000;

/** A frame that took longer counts as this: the list does not leap when the machine is busy. */
const longestFrameMs = 100;

/** @param onScroll Called after each step: what lies under the pointer is another row now. */
export function createEdgeScroll(element: HTMLElement, onScroll: () => void): EdgeScroll {
  let speed = 0;
  let frame = 0;
  let last = 0;
  const step = (now: number) => {
    frame = 0;
    if (speed === 0) return;
    const before = element.scrollTop;
    element.scrollTop += (speed * Math.min(longestFrameMs, now - last)) / 1000;
    last = now;
    if (element.scrollTop !== before) onScroll();
    frame = requestAnimationFrame(step);
  };
  return {
    follow(clientY) {
      const { top, bottom } = element.getBoundingClientRect();
      const over = Math.max(0, zonePx - (clientY - top));
      const under = Math.max(0, zonePx - (bottom - clientY));
      speed = (Math.min(zonePx, under) - Math.min(zonePx, over)) * (fastest / zonePx);
      if (speed === 0 || frame !== 0) return;
      last = performance.now();
      frame = requestAnimationFrame(step);
    },
    stop() {
      speed = 0;
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
