import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { listDependencies } from '../../support/list-dependencies.ts';

const seeds = join(process.env.SPECLINE_CORPUS ?? '../shared', 'seeds');
const golden = join(import.meta.dirname, 'seeds');

describe('dependencies of the seeds', () => {
  for (const name of readdirSync(golden)) {
    it(`are those found by hand in ${name}`, () => {
      const seed = readdirSync(seeds).find((file) => file.startsWith(name.slice(0, 3))) ?? '';
      const file = parseSpecFile('specs/001-seed/tasks.md', readFileSync(join(seeds, seed), 'utf8'));
      expect(listDependencies(file)).toBe(readFileSync(join(golden, name), 'utf8'));
    });
  }
});
