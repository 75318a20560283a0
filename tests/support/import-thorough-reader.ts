import { vi } from 'vitest';

type Reader = typeof import('../../core/parse/parse-spec-file.ts');

/**
 * Load the reader once more, with every line said to hold all signs, so that no expression is spared: what it reads is
 * what the expressions alone find. A `|` is told as it is, for a line without one heads no table.
 */
export async function importThoroughReader(): Promise<Reader> {
  const signs = await import('../../core/parse/document/signs.ts');
  const all = Object.values(signs.sign).reduce((sum, bit) => sum | bit, 0) & ~signs.sign.pipe;
  const signOf = (code: number) => (code === 10 || code === 13 ? signs.lineBreak : signs.signOf(code) | all);
  const findSigns = (text: string, start: number, end: number) => signs.findSigns(text, start, end) | all;
  vi.resetModules();
  vi.doMock('../../core/parse/document/signs.ts', () => ({ ...signs, signOf, findSigns }));
  const reader = await import('../../core/parse/parse-spec-file.ts');
  // Files of tests share their modules: nobody else gets these.
  vi.doUnmock('../../core/parse/document/signs.ts');
  vi.resetModules();
  return reader;
}
