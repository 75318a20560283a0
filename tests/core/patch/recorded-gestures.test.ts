import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dialectGestures } from '../../e2e/gestures/dialects.ts';
import { describeChange } from '../../support/describe-change.ts';
import { planGesture } from '../../support/gestures.ts';

/** The drags themselves are tried in a browser; what they come to is told here, in a second. */
test.each(Object.entries(dialectGestures))('on %s the core plans each gesture as it was recorded', (name, gestures) => {
  const text = readFileSync(`tests/fixtures/parse/${name}/input.md`, 'utf8');
  const planned = gestures.map((gesture) => [gesture.name, describeChange(text, planGesture(text, gesture))]);
  expect(planned).toEqual(gestures.map((gesture) => [gesture.name, gesture.change]));
});
