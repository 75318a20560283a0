import { expect, test } from 'vitest';
import { findHeadingLine } from '../../../renderer/document/find-heading-line.ts';

const text = '# Tasks: Oven\n\n## Phase 1: Bricks & mortar\r\n\n### Öfen ###\n';

test('a heading is found by the name that links give it', () => {
  expect(findHeadingLine(text, 'tasks-oven')).toBe(1);
  expect(findHeadingLine(text, 'Phase-1-bricks--mortar')).toBe(3);
  expect(findHeadingLine(text, 'öfen')).toBe(5);
});

test('a name without a heading is nowhere', () => {
  expect(findHeadingLine(text, 'phase-2')).toBeNull();
});
