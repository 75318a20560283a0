import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { compactSpecFile } from '../../support/compact-spec-file.ts';
import { findWrongRanges } from '../../support/list-ranges.ts';

/** A document for each dialect, and short ones for forms that several dialects have. */
const folders = ['parse', 'forms'].map((name) => new URL(`../../fixtures/${name}/`, import.meta.url));
const paths: Readonly<Record<string, string>> = {
  'kiro-nested': '.kiro/specs/greenhouse/tasks.md',
  'openspec-sections': 'openspec/changes/tool-shed/tasks.md',
};

for (const [folder, name] of folders.flatMap((one) => readdirSync(one).map((entry) => [one, entry] as const))) {
  const text = readFileSync(new URL(`${name}/input.md`, folder), 'utf8');
  const path = paths[name] ?? `specs/${name}/tasks.md`;

  test(`${name} is read as a careful person reads it`, async () => {
    const facts = compactSpecFile(parseSpecFile(path, text));
    await expect(`${JSON.stringify(facts, null, 1)}\n`).toMatchFileSnapshot(
      new URL(`${name}/facts.json`, folder).pathname,
    );
  });

  test(`${name} means the same with Windows line endings`, () => {
    const windows = text.replaceAll('\n', '\r\n');
    expect(compactSpecFile(parseSpecFile(path, windows))).toEqual(compactSpecFile(parseSpecFile(path, text)));
  });

  test(`${name}: every range slices to the words it claims`, () => {
    const windows = text.replaceAll('\n', '\r\n');
    expect(findWrongRanges(parseSpecFile(path, text), text)).toEqual([]);
    expect(findWrongRanges(parseSpecFile(path, windows), windows)).toEqual([]);
  });
}
