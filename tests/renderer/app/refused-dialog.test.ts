// @vitest-environment happy-dom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import type { Refusal } from '../../../core/patch/edit-plan.ts';
import { RefusedDialog } from '../../../renderer/app/refused-dialog.tsx';

const command: EditCommand = { type: 'set-title', feature: 'f', task: 'T002', from: 'Order sand', to: 'Order clay' };

const show = (refusal: Refusal): string =>
  renderToStaticMarkup(createElement(RefusedDialog, { command, refusal, onClose: () => {} }));

test('a clash shows base, theirs and mine, and words of the file as code instead of back-ticks', () => {
  const page = show({
    code: 'changed-on-disk',
    message: 'The title of T002 is `` Order soil in `plan.md` `` by now (f/tasks.md:10): expected `Order sand`',
    base: 'Order sand',
    theirs: '',
    mine: 'Order clay',
  });
  expect(page).toContain('The title of T002 is <code>Order soil in `plan.md`</code> by now');
  expect(page).toContain('expected <code>Order sand</code>');
  expect(page.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')).toContain(
    '|You saw|Order sand|The file says|(empty)|You asked for|Order clay|',
  );
  expect(page).toContain('Keep what the file says');
});

test('a refusal with offers shows each with what it lifts besides', () => {
  const page = show({
    code: 'stated-wider',
    message: 'T014 waits for T004 as a whole',
    offers: [{ label: 'Narrow it to `T015`', commands: [], alsoLifts: ['T016 → T004', 'T017 → T004'] }],
  });
  expect(page).toContain('This needs a decision');
  expect(page).toContain('Narrow it to <code>T015</code>');
  expect(page).toContain('Also lifts T016 → T004, T017 → T004');
});
