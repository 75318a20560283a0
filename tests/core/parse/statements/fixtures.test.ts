import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../../support/list-dependencies.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/statements');

describe('statements of the fixtures', () => {
  for (const name of readdirSync(fixtures)) {
    const text = readFileSync(join(fixtures, name, 'tasks.md'), 'utf8');
    const expected = readFileSync(join(fixtures, name, 'dependencies.txt'), 'utf8');

    it(`give the dependencies of ${name}`, () => {
      expect(listDependencies(parseSpecFile('specs/001-fixture/tasks.md', text))).toBe(expected);
    });

    it(`give the same dependencies for ${name} with CRLF`, () => {
      const file = parseSpecFile('specs/001-fixture/tasks.md', text.replaceAll('\n', '\r\n'));
      expect(listDependencies(file)).toBe(expected);
    });
  }
});
