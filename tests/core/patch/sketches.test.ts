import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFeature } from '../../../core/parse/parse-feature.ts';
import { describeOutcome, readRecordedEdits, writeRecordedEdits } from '../../support/edit-outcomes.ts';

/**
 * Small documents, many in a file: a sentence behind `===`, the document, `---`, and what commands on it come to, each on
 * the document as it is. `UPDATE_EDITS=1` writes what they come to now, to be read line by line before it is kept.
 */
const root = 'tests/fixtures/sketches';
const path = 'f/tasks.md';

describe.each(readdirSync(root))('%s', (name) => {
  const sketches = readFileSync(`${root}/${name}`, 'utf8').split(/^=== /m).slice(1).map(readSketch);

  if (process.env.UPDATE_EDITS !== undefined) {
    const blocks = sketches.map(({ sentence, text, edits }) => {
      const outcomes = edits.map((edit) => ({ ...edit, outcome: describeOutcome(open(text), edit.command) }));
      return `=== ${sentence}\n${text}\n---\n${writeRecordedEdits(outcomes)}`;
    });
    writeFileSync(`${root}/${name}`, blocks.join('\n'));
  }

  test.each(sketches)('$sentence', ({ text, edits }) => {
    const workspace = open(text);
    const outcomes = edits.map((edit) => ({ ...edit, outcome: describeOutcome(workspace, edit.command) }));
    expect(outcomes).toEqual(edits);
  });
});

function readSketch(block: string) {
  const [head = '', edits = ''] = block.split(/\n---\n(?=[a-z-]+ \{)/);
  const cut = head.indexOf('\n');
  return { sentence: head.slice(0, cut), text: head.slice(cut + 1), edits: readRecordedEdits(edits) };
}

function open(text: string) {
  return { file: parseFeature('spec-kit', path, { [path]: text }), texts: { [path]: text } };
}
