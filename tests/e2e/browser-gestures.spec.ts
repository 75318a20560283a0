import { readFileSync } from 'node:fs';
import { test } from '../support/e2e.ts';
import { type Gesture, tryPlans } from '../support/gestures.ts';
import { dialectGestures } from './gestures/dialects.ts';

/** Of each dialect every sixth gesture is tried here, so that each is tried on several; on all, by `test:machine`. */
const oneOf = 6;

/** The same text as other programs may have left it: the changes are at the same places. */
const spellings = [
  { name: '', mark: '', lineEnd: '\n', dialects: Object.keys(dialectGestures) },
  {
    name: ' with CRLF and a byte order mark',
    mark: '\ufeff',
    lineEnd: '\r\n',
    dialects: ['story-phases', 'heading-tasks', 'kiro-nested', 'task-table'],
  },
];

for (const { name: spelling, mark, lineEnd, dialects } of spellings) {
  test(`gestures change each dialect${spelling} as the core plans it and as it was recorded`, async ({
    temporaryFolder,
    openApp,
  }) => {
    test.setTimeout(600_000);
    const plans = dialects.map((name, row) => {
      const text = readFileSync(`tests/fixtures/parse/${name}/input.md`, 'utf8');
      const gestures = (dialectGestures[name] ?? [])
        .filter((_, at) => (at + row) % oneOf === 0)
        .map((gesture) => spell(gesture, lineEnd));
      return { name, text: mark + text.replaceAll('\n', lineEnd), gestures };
    });
    await tryPlans(temporaryFolder, openApp, plans);
  });
}

/** What was recorded, with the line ends of the text. */
function spell(gesture: Gesture, lineEnd: string): Gesture {
  const { outcome } = gesture;
  if (typeof outcome === 'string') return gesture;
  return {
    ...gesture,
    outcome: outcome.map((line) => line.replaceAll('\\n', JSON.stringify(lineEnd).slice(1, -1))),
  };
}
