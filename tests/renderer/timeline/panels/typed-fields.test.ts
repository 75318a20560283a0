// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { changeTimeline, emptyTimelineState } from '../../../../renderer/timeline/timeline-store.ts';
import { createInMemoryPlanner } from '../../../support/in-memory-planner.ts';
import { fill, find, listNames, press, renderApp, settle } from '../../../support/render-app.ts';

const path = '001-oven/tasks.md';
const text = `# Tasks: Oven

**Planned Start**: 2026-11-02

## Phase 1: Bricks
**Estimated Duration**: 8 hours

- [ ] T001 Order bricks
  - **Estimated Time**: 2h
  - **Start**: 2026-11-03
  - **Due**: 2026-11-09
  - **Assignee**: Ada
`;

/** The field, what it is given, and what another one writes in its place meanwhile. */
const fields = [
  { name: 'Estimate', typed: '5h', saw: '2h', theirs: '3h', mine: '5h' },
  { name: 'Not before', typed: '2026-11-05', saw: '2026-11-03', theirs: '2026-11-04', mine: '2026-11-05' },
  { name: 'Due', typed: '2026-11-12', saw: '2026-11-09', theirs: '2026-11-10', mine: '2026-11-12' },
  { name: 'Assignee', typed: 'Grace', saw: 'Ada', theirs: 'Edsger', mine: 'Grace' },
  { name: 'Stated for phase 1', typed: '12h', saw: '8 hours', theirs: '9 hours', mine: '12 hours' },
  { name: 'Planned start', typed: '2026-11-16', saw: '2026-11-02', theirs: '2026-11-09', mine: '2026-11-16' },
];

beforeEach(() => changeTimeline({ ...emptyTimelineState, panel: 'task' }));

test.each(fields)('$name typed while others change it is not written unseen, and stays typed', async (field) => {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner, { view: 'timeline', selection: { '001-oven': 'T001' } });
  const input = findField(field.name);
  await act(async () => input.focus());
  await fill(input, field.typed);
  const outside = text.replace(`: ${field.saw}`, `: ${field.theirs}`);
  await act(async () => planner.writeOutside(path, outside));
  await settle();
  expect(input.value).toBe(field.typed);
  await press('Enter', {}, input);
  expect(listNames('.refused-values dd').map(withoutSpaces)).toEqual(
    [field.saw, field.theirs, field.mine].map(withoutSpaces),
  );
  expect(planner.texts[path]).toBe(outside);
});

test('what is typed before the last value has come back from the file begins with that value', async () => {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner, { view: 'timeline', selection: { '001-oven': 'T001' } });
  const input = findField('Estimate');
  await act(async () => {
    input.focus();
    type(input, '5h');
    input.blur();
    input.focus();
    type(input, '6h');
    input.blur();
  });
  await settle();
  expect(document.querySelector('.refused-dialog')).toBeNull();
  expect(planner.texts[path]).toBe(text.replace(': 2h', ': 6h'));
  expect(input.value).toBe('6h');
});

test('Escape puts back what the document says, and leaving a field as it was writes nothing', async () => {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner, { view: 'timeline', selection: { '001-oven': 'T001' } });
  const input = findField('Estimate');
  await act(async () => input.focus());
  await fill(input, '5h');
  await press('Escape', {}, input);
  expect(input.value).toBe('2h');
  await act(async () => input.focus());
  await press('Enter', {}, input);
  expect(planner.commands).toEqual([]);
});

test('a length that cannot be read is told where it was typed, and the document keeps its own', async () => {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner, { view: 'timeline', selection: { '001-oven': 'T001' } });
  const input = findField('Estimate');
  await act(async () => input.focus());
  await fill(input, 'soon');
  await press('Enter', {}, input);
  expect(find('.field-complaint').textContent).toContain('“soon” is no length of work');
  expect(input.value).toBe('soon');
  expect(planner.texts[path]).toBe(text);
});

/** At once, as a quick hand does. */
function type(input: HTMLInputElement, typed: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function findField(name: string): HTMLInputElement {
  const labelled = [...document.querySelectorAll('label')].find((label) => label.textContent === name);
  const input =
    document.getElementById(labelled?.htmlFor ?? '') ?? document.querySelector(`input[aria-label="${name}"]`);
  if (!(input instanceof HTMLInputElement)) throw new Error(`No field is called ${name}`);
  return input;
}

/** `8 hours` and `8h` are one. */
function withoutSpaces(length: string): string {
  return length.replace(/ hours$/, 'h');
}
