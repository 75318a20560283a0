import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFeature } from '../../../core/parse/parse-feature.ts';
import { describeOutcome, readRecordedEdits, writeRecordedEdits } from '../../support/edit-outcomes.ts';

/**
 * A folder is a feature of its own kind; its `edits.txt` says what many commands come to, each on the feature as it is.
 * `UPDATE_EDITS=1` writes what they come to now, to be read line by line before it is kept.
 */
const root = 'tests/fixtures/edits';

describe.each(readdirSync(root))('on %s', (name) => {
  const texts = Object.fromEntries(
    readdirSync(`${root}/${name}`)
      .filter((file) => file.endsWith('.md'))
      .map((file) => [`f/${file}`, readFileSync(`${root}/${name}/${file}`, 'utf8')]),
  );
  const kind = name.startsWith('backlog') ? 'backlog' : name.startsWith('kiro') ? 'kiro' : 'spec-kit';
  const path = kind === 'backlog' ? 'f' : 'f/tasks.md';
  const recorded = readRecordedEdits(readFileSync(`${root}/${name}/edits.txt`, 'utf8'));
  const workspace = { file: parseFeature(kind, path, texts), texts };

  if (process.env.UPDATE_EDITS !== undefined) {
    const edits = recorded.map((edit) => ({ ...edit, outcome: describeOutcome(workspace, edit.command) }));
    writeFileSync(`${root}/${name}/edits.txt`, writeRecordedEdits(edits));
  }

  // One test a kind of command: for each test and mutant Stryker keeps a figure in memory.
  test.each([...new Set(recorded.map(({ command }) => command.type))])('%s', (type) => {
    const own = recorded.filter(({ command }) => command.type === type);
    const outcomes = own.map((edit) => ({ ...edit, outcome: describeOutcome(workspace, edit.command) }));
    expect(outcomes).toEqual(own);
  });
});
