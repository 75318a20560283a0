import type { Rectangle } from 'electron';

/** Where a window was when it was closed. */
export interface WindowPlace extends Rectangle {
  readonly maximized: boolean;
}

type Size = Pick<Rectangle, 'width' | 'height'>;

const defaultSize: Size = { width: 1280, height: 840 };

/** Below this the inspector and the graph no longer stand side by side. */
export const smallestSize = { width: 800, height: 560 };

/** How much of the title bar must be on a screen so that the window can be taken hold of. */
const gripPx = { width: 120, height: 32 };

/** Each further window is this far to the right and below, so that none hides another. */
const cascadePx = 28;

/**
 * Find a place for a window on the screens that are there now: where it was, unless that screen is gone.
 *
 * @param saved
 *   Place of the last window; null at the first start.
 * @param screens
 *   Work areas, the main screen first.
 * @param openWindows
 *   How many windows are open already.
 */
export function fitWindowPlace(
  saved: WindowPlace | null,
  screens: readonly Rectangle[],
  openWindows: number,
): WindowPlace {
  const main = screens[0] ?? { x: 0, y: 0, ...defaultSize };
  const wanted = moveBy(saved ?? centre(defaultSize, main), openWindows * cascadePx);
  const screen = screens.find((area) => hasGrip(wanted, area));
  return screen
    ? { ...wanted, ...clampSize(wanted, screen) }
    : { ...centre(wanted, main), maximized: wanted.maximized };
}

function centre(wanted: Size, screen: Rectangle): WindowPlace {
  const size = clampSize(wanted, screen);
  return {
    x: Math.round(screen.x + (screen.width - size.width) / 2),
    y: Math.round(screen.y + (screen.height - size.height) / 2),
    ...size,
    maximized: false,
  };
}

function moveBy(place: WindowPlace, offset: number): WindowPlace {
  return { ...place, x: place.x + offset, y: place.y + offset };
}

function hasGrip(place: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
  return width >= gripPx.width && place.y >= screen.y && place.y + gripPx.height <= screen.y + screen.height;
}

function clampSize(size: Size, screen: Rectangle): Size {
  const clamp = (value: number, smallest: number, largest: number) => Math.min(Math.max(value, smallest), largest);
  return {
    width: clamp(size.width, Math.min(smallestSize.width, screen.width), screen.width),
    height: clamp(size.height, Math.min(smallestSize.height, screen.height), screen.height),
  };
}
