import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { WindowPlace } from './window-place.ts';

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const placeSchema = v.object({ x: pixels, y: pixels, width: pixels, height: pixels, maximized: v.boolean() });

/** Read where the last window was; null at the first start or when the file cannot be read as one. */
export function readWindowPlace(folder: string): WindowPlace | null {
  try {
    return v.parse(placeSchema, JSON.parse(readFileSync(pathIn(folder), 'utf8')));
  } catch {
    // A lost window place costs nobody anything: the window opens in the middle of the screen.
    return null;
  }
}

export function writeWindowPlace(folder: string, place: WindowPlace): void {
  const temporary = `${pathIn(folder)}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(place)}\n`);
  renameSync(temporary, pathIn(folder));
}

function pathIn(folder: string): string {
  return join(folder, 'window-place.json');
}
