import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dialectGestures } from '../../e2e/gestures/dialects.ts';
import { findMissingKinds, tellOutcome } from '../../support/gestures.ts';
import { graphOf } from '../../support/graph-of.ts';

/** The drags themselves are tried in a browser; what they come to is told here, in a second. */
test.each(Object.entries(dialectGestures))('on %s the core plans each gesture as it was recorded', (name, gestures) => {
  const text = readFileSync(`tests/fixtures/parse/${name}/input.md`, 'utf8');
  const planned = gestures.map((gesture) => [gesture.name, tellOutcome(text, gesture)]);
  expect(planned).toEqual(gestures.map((gesture) => [gesture.name, gesture.outcome]));
});

test.each(readdirSync('tests/fixtures/parse'))(
  'each gesture of the graph that %s has place for is recorded',
  (name) => {
    const { model } = graphOf(readFileSync(`tests/fixtures/parse/${name}/input.md`, 'utf8'));
    expect(findMissingKinds(dialectGestures[name] ?? [], model)).toEqual([]);
  },
);
