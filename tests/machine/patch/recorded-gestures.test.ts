import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasCorpus } from '../../support/corpus.ts';
import { findMissingKinds, tellOutcome } from '../../support/gestures.ts';
import { graphOf } from '../../support/graph-of.ts';
import { documentGestures } from '../e2e/gestures/documents.ts';

test.runIf(hasCorpus).each(Object.entries(documentGestures))(
  'on %s each gesture of the graph is recorded, and the core plans it so',
  (name, gestures) => {
    const text = readFileSync(join(process.env.SPECLINE_CORPUS ?? '', name), 'utf8');
    const planned = gestures.map((gesture) => [gesture.name, tellOutcome(text, gesture)]);
    expect(planned).toEqual(gestures.map((gesture) => [gesture.name, gesture.outcome]));
    expect(findMissingKinds(gestures, graphOf(text).model)).toEqual([]);
  },
);
