import { expect, test } from 'vitest';
import { resolveLink } from '../../../renderer/document/resolve-link.ts';

const from = '001-oven/tasks.md';

test('a web address is for the system', () => {
  expect(resolveLink('https://example.org/a', from)).toEqual({ type: 'web', address: 'https://example.org/a' });
});

test('a relative document is found from where the link stands', () => {
  expect(resolveLink('./plan.md', from)).toEqual({ type: 'document', path: '001-oven/plan.md', heading: null });
  expect(resolveLink('../002-till/spec.md#goal', from)).toEqual({
    type: 'document',
    path: '002-till/spec.md',
    heading: 'goal',
  });
  expect(resolveLink('contracts/my%20api.md', from)).toEqual({
    type: 'document',
    path: '001-oven/contracts/my api.md',
    heading: null,
  });
});

test('a heading alone is in the same document', () => {
  expect(resolveLink('#notes', from)).toEqual({ type: 'document', path: from, heading: 'notes' });
});

test('scripts, other schemes, other files and paths out of the folder lead nowhere', () => {
  for (const href of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//host/x.md',
    'src/oven.ts',
    '../../../x.md',
    'a%zz.png',
  ]) {
    expect(resolveLink(href, from)).toEqual({ type: 'none' });
  }
});
