import { vi } from 'vitest';

type Reader = typeof import('../../core/parse/parse-spec-file.ts');

/**
 * Load the reader once more, with every line said to hold all signs, so that no expression is spared: what it reads is
 * what the expressions alone find.
 */
export async function importThoroughReader(): Promise<Reader> {
  const signs = await import('../../core/parse/document/signs.ts');
  const all = Object.values(signs.sign).reduce((sum, bit) => sum | bit, 0);
  const signOf = (code: number) => (signs.signOf(code) === signs.lineBreak ? signs.lineBreak : all);
  vi.resetModules();
  vi.doMock('../../core/parse/document/signs.ts', () => ({ ...signs, signOf, findSigns: () => all }));
  const reader = await import('../../core/parse/parse-spec-file.ts');
  // Files of tests share their modules: nobody else gets these.
  vi.doUnmock('../../core/parse/document/signs.ts');
  vi.resetModules();
  return reader;
}
