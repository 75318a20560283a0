import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasCorpus } from '../../support/corpus.ts';
import { describeChange } from '../../support/describe-change.ts';
import { planGesture } from '../../support/gestures.ts';
import { documentGestures } from '../e2e/gestures/documents.ts';

test.runIf(hasCorpus).each(Object.entries(documentGestures))(
  'on %s the core plans each gesture as it was recorded',
  (name, gestures) => {
    const text = readFileSync(join(process.env.SPECLINE_CORPUS ?? '', name), 'utf8');
    const planned = gestures.map((gesture) => [gesture.name, describeChange(text, planGesture(text, gesture))]);
    expect(planned).toEqual(gestures.map((gesture) => [gesture.name, gesture.change]));
  },
);
