import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFeature } from '../../../core/parse/parse-feature.ts';
import { describeOutcome, readRecordedEdits, writeRecordedEdits } from '../../support/edit-outcomes.ts';

/**
 * Small documents, many in a file: a sentence behind `===`, the document, `---`, and what commands on it come to, each on
 * the document as it is. `UPDATE_EDITS=1` writes what they come to now, to be read line by line before it is kept.
 */
const root = 'tests/fixtures/sketches';

describe.each(readdirSync(root))('%s', (name) => {
  const sketches = readFileSync(`${root}/${name}`, 'utf8').split(/^=== /m).slice(1).map(readSketch);

  if (process.env.UPDATE_EDITS !== undefined) {
    const blocks = sketches.map(({ sentence, text, edits }) => {
      const outcomes = edits.map((edit) => ({ ...edit, outcome: describeOutcome(open(name, text), edit.command) }));
      return `=== ${sentence}\n${text}\n---\n${writeRecordedEdits(outcomes)}`;
    });
    writeFileSync(`${root}/${name}`, blocks.join('\n'));
  }

  test.each(sketches)('$sentence', ({ text, edits }) => {
    const workspace = open(name, text);
    const outcomes = edits.map((edit) => ({ ...edit, outcome: describeOutcome(workspace, edit.command) }));
    expect(outcomes).toEqual(edits);
  });
});

function readSketch(block: string) {
  const [head = '', edits = ''] = block.split(/\n---\n(?=[a-z-]+ \{)/);
  const cut = head.indexOf('\n');
  return { sentence: head.slice(0, cut), text: head.slice(cut + 1), edits: readRecordedEdits(edits) };
}

/** A folder of one file a task, where the name of the sketches says so. */
function open(name: string, text: string) {
  const isBacklog = name.startsWith('backlog');
  const texts = { [isBacklog ? 'f/task-1 - Dig.md' : 'f/tasks.md']: text };
  return { file: parseFeature(isBacklog ? 'backlog' : 'spec-kit', isBacklog ? 'f' : 'f/tasks.md', texts), texts };
}
