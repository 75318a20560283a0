import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { type AnswerPiece, cutAnswer, joinAnswer } from '../../../main/specs/answer-pieces.ts';
import { buildFeatureFacts } from '../../../main/specs/feature-facts.ts';
import type { ParseAnswer } from '../../../main/specs/spec-parser.ts';
import { makeTasksText } from '../../support/write-features.ts';

/** What a caller has after taking in one message after the other. */
function takeIn(answer: ParseAnswer): { readonly pieces: readonly AnswerPiece[]; readonly joined: ParseAnswer } {
  const pieces: AnswerPiece[] = [];
  for (const message of cutAnswer(answer)) {
    if (message.type !== 'piece') return { pieces, joined: joinAnswer(pieces, message) };
    pieces.push(message);
  }
  throw new Error('The answer itself never came');
}

test.each([0, 1, 250, 251, 801])('a model of %i tasks is the same after it was cut', (count) => {
  const stated = Array.from({ length: count }, (_, at) => `- T${at + 2} depends on T${at + 1}`).join('\n');
  const text = `${makeTasksText('oven', count)}\n## Dependencies\n\n${stated}\n`;
  const file = parseSpecFile('specs/oven/tasks.md', text);
  const facts = buildFeatureFacts(file, null);
  expect(takeIn({ type: 'file', file }).joined).toEqual({ type: 'file', file });
  expect(takeIn({ type: 'whole', file, facts }).joined).toEqual({ type: 'whole', file, facts });
});

test('no message holds more than some hundred tasks', () => {
  const file = parseSpecFile('specs/oven/tasks.md', makeTasksText('oven', 1_300));
  const { pieces, joined } = takeIn({ type: 'file', file });
  expect(joined).toMatchObject({ type: 'file' });
  expect(pieces.length).toBeGreaterThan(2);
  expect(Math.max(...pieces.map(({ tasks }) => tasks.length))).toBeLessThan(500);
});

test('what is no model comes whole', () => {
  const answer = { type: 'failed', reason: 'out of breath' } as const;
  expect(takeIn(answer)).toEqual({ pieces: [], joined: answer });
});
