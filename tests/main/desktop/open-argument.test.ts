import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOpenArgument } from '../../../main/desktop/open-argument.ts';

const cwd = resolve('/home/ines/garden');

describe('what the app was started with', () => {
  it('is the first word that is no flag, from where the user stands', () => {
    expect(readOpenArgument(['specline', 'specs'], true, cwd)).toBe(resolve(cwd, 'specs'));
    expect(readOpenArgument(['specline', '--enable-features=x', '', resolve('/plans')], true, cwd)).toBe(
      resolve('/plans'),
    );
  });

  it('comes after the path of the app itself in a checkout', () => {
    expect(readOpenArgument(['electron', '.', 'specs'], false, cwd)).toBe(resolve(cwd, 'specs'));
    expect(readOpenArgument(['electron', '.'], false, cwd)).toBeNull();
  });

  it('is nothing when nothing was named', () => {
    expect(readOpenArgument(['specline'], true, cwd)).toBeNull();
    expect(readOpenArgument(['specline', '--inspect'], true, cwd)).toBeNull();
  });
});
