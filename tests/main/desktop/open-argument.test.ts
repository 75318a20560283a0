import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOpenArgument, readTypedArguments } from '../../../main/desktop/open-argument.ts';

const cwd = resolve('/home/ines/garden');
const plans = resolve('/plans');

describe('what was typed', () => {
  it('stands behind the program and its switches', () => {
    expect(readTypedArguments(['specline', '--ozone-platform=x11', 'show', 'specs', '--json'], true)).toEqual([
      'show',
      'specs',
      '--json',
    ]);
    expect(readTypedArguments(['specline', '--inspect'], true)).toEqual([]);
  });

  it('stands behind the app’s own folder in a checkout', () => {
    expect(readTypedArguments(['electron', '--inspect=0', '--no-sandbox', '/specline', 'specs'], false)).toEqual([
      'specs',
    ]);
    expect(readTypedArguments(['electron', '.'], false)).toEqual([]);
    expect(readTypedArguments(['electron', '.', '--flag', 'specs', '--json'], false)).toEqual(['specs', '--json']);
  });
});

describe('what the app was started with', () => {
  it('is the first word that is no switch, from where the user stands', () => {
    expect(readOpenArgument(['specs'], cwd)).toBe(resolve(cwd, 'specs'));
    expect(readOpenArgument(['--enable-features=x', '', plans], cwd)).toBe(plans);
  });

  it('is nothing when nothing was named', () => {
    expect(readOpenArgument([], cwd)).toBeNull();
    expect(readOpenArgument(['--inspect'], cwd)).toBeNull();
  });
});
