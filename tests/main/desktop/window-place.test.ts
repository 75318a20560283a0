import { describe, expect, it } from 'vitest';
import { fitWindowPlace } from '../../../main/desktop/window-place.ts';

const main = { x: 0, y: 25, width: 1920, height: 1055 };
const right = { x: 1920, y: 0, width: 2560, height: 1440 };
const saved = { x: 2100, y: 200, width: 1400, height: 900, maximized: false };

describe('the place of a window', () => {
  it('is where it was', () => {
    expect(fitWindowPlace(saved, [main, right], 0)).toEqual(saved);
  });

  it('is the middle of the main screen at the first start', () => {
    expect(fitWindowPlace(null, [main], 0)).toEqual({ x: 320, y: 133, width: 1280, height: 840, maximized: false });
  });

  it('is the middle of the main screen when its screen is gone, in its size', () => {
    expect(fitWindowPlace(saved, [main], 0)).toEqual({ ...saved, x: 260, y: 103 });
  });

  it('is the middle when only a corner without title bar would be on a screen', () => {
    expect(fitWindowPlace({ ...saved, x: 500, y: -400 }, [main], 0)).toEqual({ ...saved, x: 260, y: 103 });
    expect(fitWindowPlace({ ...saved, x: -1350, y: 200 }, [main], 0)).toEqual({ ...saved, x: 260, y: 103 });
  });

  it('is never larger than its screen', () => {
    const huge = { ...saved, x: 10, y: 30, width: 9000, height: 9000 };
    expect(fitWindowPlace(huge, [main], 0)).toEqual({ ...huge, width: 1920, height: 1055 });
  });

  it('is never too small to work in, but fits a small screen', () => {
    const tiny = { x: 10, y: 30, width: 1, height: 1, maximized: false };
    expect(fitWindowPlace(tiny, [main], 0)).toMatchObject({ width: 800, height: 560 });
    expect(fitWindowPlace(tiny, [{ x: 0, y: 0, width: 640, height: 480 }], 0)).toMatchObject({
      width: 640,
      height: 480,
    });
  });

  it('keeps to itself what a maximized window was before', () => {
    expect(fitWindowPlace({ ...saved, maximized: true }, [main, right], 0)).toEqual({ ...saved, maximized: true });
  });

  it('lies beside the windows that are open already', () => {
    expect(fitWindowPlace(saved, [main, right], 2)).toEqual({ ...saved, x: 2156, y: 256 });
    expect(fitWindowPlace(null, [main], 1)).toMatchObject({ x: 348, y: 161 });
  });

  it('is somewhere even when no screen is known', () => {
    expect(fitWindowPlace(saved, [], 0)).toMatchObject({ x: 0, y: 0, width: 1280, height: 840 });
  });
});
