import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWindowPlace, writeWindowPlace } from '../../../main/desktop/window-place-file.ts';

const place = { x: 10, y: -20, width: 900, height: 700, maximized: true };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specline-place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the file of the window place', () => {
  it('gives back what was written, and leaves no other file', () => {
    writeWindowPlace(folder, place);
    writeWindowPlace(folder, { ...place, x: 11 });
    expect(readWindowPlace(folder)).toEqual({ ...place, x: 11 });
    expect(readdirSync(folder)).toEqual(['window-place.json']);
  });

  it('says nothing when it is missing, broken or not a place', () => {
    expect(readWindowPlace(folder)).toBeNull();
    for (const text of [
      '',
      '{',
      'null',
      '{"x":1}',
      JSON.stringify({ ...place, width: 1e9 }),
      JSON.stringify({ ...place, y: 'top' }),
    ]) {
      writeFileSync(join(folder, 'window-place.json'), text);
      expect(readWindowPlace(folder)).toBeNull();
    }
  });
});
