/** A place in the window, in pixels. */
export interface WindowPoint {
  readonly x: number;
  readonly y: number;
}

const marginPx = 8;

/**
 * Where a floating card stands: beside a point, whole in the window; without a point, in its upper middle. One that
 * becomes higher than was thought scrolls, and ends above the foot of the window.
 */
export function placeNear(
  at: WindowPoint | null,
  size: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number; readonly maxHeight: number } {
  const { innerWidth, innerHeight } = window;
  const x = at === null ? (innerWidth - size.width) / 2 : at.x + 12;
  const y = at === null ? innerHeight / 5 : at.y + 12;
  const top = Math.max(marginPx, Math.min(y, innerHeight - size.height - marginPx));
  return {
    left: Math.max(marginPx, Math.min(x, innerWidth - size.width - marginPx)),
    top,
    maxHeight: innerHeight - top - marginPx,
  };
}
