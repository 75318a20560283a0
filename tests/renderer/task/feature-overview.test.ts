// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';
import { click, fill, find, listNames, press, renderApp } from '../../support/render-app.ts';

const path = '001-oven/tasks.md';
const text = `# Tasks: Oven

**Owner**: Ada
**Planned Start**: 2026-12-01

## Phase 1: Bricks

- [ ] T001 Order bricks
`;

async function open(name: string) {
  const planner = createInMemoryPlanner({ [path]: text });
  await renderApp(planner, { view: 'tasks' });
  await click(find(`.inspector [aria-label="Change ${name}"]`));
  return { planner, input: find(`.inspector input[aria-label="${name}"]`) as HTMLInputElement };
}

test('a field of the header is changed in place, and nothing else of the file', async () => {
  const { planner, input } = await open('Owner');
  expect(document.activeElement).toBe(input);
  await fill(input, 'Grace');
  await press('Enter', {}, input);
  expect(planner.texts[path]).toBe(text.replace('Ada', 'Grace'));
  expect(document.querySelector('.inspector input')).toBeNull();
  expect(listNames('.header-fact .selectable')).toEqual(['Grace', '2026-12-01']);
});

test('Escape and leaving it as it was close the field, and write nothing', async () => {
  const { planner, input } = await open('Owner');
  await fill(input, 'Grace');
  await press('Escape', {}, input);
  expect(document.querySelector('.inspector input')).toBeNull();
  expect(document.activeElement).toBe(find('.inspector [aria-label="Change Owner"]'));
  await click(find('.inspector [aria-label="Change Owner"]'));
  const again = find('.inspector input') as HTMLInputElement;
  expect(again.value).toBe('Ada');
  await act(async () => again.blur());
  expect(document.querySelector('.inspector input')).toBeNull();
  expect(planner.commands).toEqual([]);
});

test('what others write while it is typed is shown beside it', async () => {
  const { planner, input } = await open('Owner');
  await fill(input, 'Grace');
  await act(async () => planner.writeOutside(path, text.replace('Ada', 'Edsger')));
  await press('Enter', {}, input);
  expect(listNames('.refused-values dd')).toEqual(['Ada', 'Edsger', 'Grace']);
  expect(planner.texts[path]).toBe(text.replace('Ada', 'Edsger'));
});
