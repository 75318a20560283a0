import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { windowColors } from '../../../main/desktop/window-colors.ts';

it('shows the colour of the page before the page has painted', () => {
  const tokens = join(import.meta.dirname, '..', '..', '..', 'renderer', 'ui', 'tokens.css');
  const [, light, dark] = /--color-window: light-dark\((#\w+), (#\w+)\)/.exec(readFileSync(tokens, 'utf8')) ?? [];
  expect(windowColors).toEqual({ light, dark });
});
