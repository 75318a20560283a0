// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import type { PreviewResult } from '../../../preload/planner-data.ts';
import { closeProposal, openProposal } from '../../../renderer/proposal/proposal-store.ts';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';
import { click, find, listNames, nameOf, press, renderApp, settle } from '../../support/render-app.ts';

const path = '001-oven/tasks.md';
const text = '# Tasks: Oven\n\n## Phase 1: Bricks\n\n- [ ] T001 Order bricks\n- [ ] T002 Lay bricks\n';
const command = { type: 'add-dependency', feature: '001-oven', task: 'T002', dependsOn: 'T001' } as const;

beforeEach(closeProposal);

/** The card over a planner whose previews come when the test lets them. */
async function openCard(wanted: EditCommand = command) {
  const asked: ((result: PreviewResult) => void)[] = [];
  const planner = createInMemoryPlanner({ [path]: text });
  planner.previewCommand = () => new Promise((resolve) => asked.push(resolve));
  await renderApp(planner, { view: 'tasks' });
  await act(async () => openProposal({ title: 'T002 waits for T001', command: wanted, at: null }));
  const answer = async (result: PreviewResult) => {
    await act(async () => asked.shift()?.(result));
    await settle();
  };
  return { planner, asked, answer };
}

/** A preview that puts one line in the place of the sixth. */
function previewOf(line: string): PreviewResult {
  const lines = [{ kind: 'added', text: line }] as const;
  const file = { path, diff: '', hunks: [{ oldStart: 6, newStart: 6, lines }] };
  return { ok: true, files: [file], notes: [], effect: { added: [], lifted: [] } };
}

const card = () => document.querySelector('.proposal-card');

test('Enter before the lines are there is a yes to them', async () => {
  const { planner, answer } = await openCard();
  expect(document.activeElement).toBe(card());
  await press('Enter');
  expect(planner.texts[path]).toBe(text);
  await answer(previewOf('- [ ] T002 Lay bricks (depends on T001)'));
  expect(planner.commands).toEqual([command]);
  expect(card()).toBeNull();
});

test('Enter before a refusal changes nothing, and the refusal is shown', async () => {
  const { planner, answer } = await openCard();
  await press('Enter');
  await answer({ ok: false, refusal: { code: 'already-there', message: 'It says so already' } });
  expect(find('.proposal-refusal').textContent).toBe('It says so already');
  expect(planner.commands).toEqual([]);
});

test('what another program writes meanwhile is in the preview', async () => {
  const { planner, asked, answer } = await openCard();
  await answer(previewOf('- [ ] T002 Lay bricks (depends on T001)'));
  await act(async () => planner.writeOutside(path, text.replace('Lay', 'Set')));
  expect(asked).toHaveLength(1);
  await answer(previewOf('- [ ] T002 Set bricks (depends on T001)'));
  expect(find('.proposal-diff').textContent).toContain('Set bricks');
});

test('a command that changes no line can only be closed', async () => {
  const { planner, answer } = await openCard();
  await answer({ ok: true, files: [], notes: [], effect: { added: [], lifted: [] } });
  const buttons = [...document.querySelectorAll('.proposal-card button')];
  expect(buttons.map(nameOf)).toEqual(['Close']);
  expect(document.activeElement).toBe(buttons[0]);
  await click(buttons[0] ?? document.body);
  expect(card()).toBeNull();
  expect(planner.commands).toEqual([]);
});

test('a range that would mean other tasks asks which way, and Enter alone decides nothing', async () => {
  const removal = { type: 'remove-task', feature: '001-oven', task: 'T002', title: 'Lay bricks' } as const;
  const { planner, asked, answer } = await openCard(removal);
  const range = { path, line: 9, text: 'T001-T003', listed: 'T001, T003', kept: 'T001-T003' };
  const message = `Ranges would cover other tasks than before: ${path}:9 \`T001-T003\``;
  await press('Enter');
  await answer({ ok: false, refusal: { code: 'needs-decision', message, decisions: [range] } });
  expect(listNames('.range-decisions td')).toEqual(['tasks.md:9', 'T001-T003', 'T001, T003', 'T001-T003']);
  expect(planner.commands).toEqual([]);
  const keep = [...document.querySelectorAll('.proposal-card button')].find((each) => nameOf(each) === 'Keep the ends');
  await click(keep ?? document.body);
  expect(asked).toHaveLength(1);
  await answer(previewOf('- [ ] T003 Point bricks'));
  await click(find('.proposal-card .primary'));
  expect(planner.commands).toEqual([{ ...removal, ranges: 'keep-ends' }]);
});
