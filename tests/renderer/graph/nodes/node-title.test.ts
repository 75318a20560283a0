import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NodeTitle } from '../../../../renderer/graph/nodes/node-title.tsx';

const show = (title: string) => renderToStaticMarkup(createElement(NodeTitle, { title }));

test('a path in a title may go on in the next line after a slash or `_`, words are left whole, and run in their own direction', () => {
  expect(show('Mend `src/api/old_tap.ts` and / or **paint** it')).toBe(
    '<span class="task-node-title" dir="auto">Mend src/<wbr/>api/<wbr/>old_<wbr/>tap.ts and / or paint it</span>',
  );
  expect(show('Sweep')).toBe('<span class="task-node-title" dir="auto">Sweep</span>');
});
