// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { showLine } from '../../../renderer/store/ui-store.ts';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';
import { click, find, listNames, renderApp, settle } from '../../support/render-app.ts';

const path = '001-oven/tasks.md';
const text = `# Tasks: Oven

See [the spec](./spec.md), [a page](https://example.org/oven), [a script](javascript:alert(1)) and ![the oven](http://example.org/oven.png).

<img src="http://example.org/spy.png"><script>document.title = 'run'</script>

## Phase 1: Bricks
- [ ] T001 Order bricks
- [x] T002 Lay bricks
`;

async function openDocument() {
  const planner = createInMemoryPlanner({ [path]: text, '001-oven/spec.md': '# Spec\n\nAn oven is wanted.\n' });
  await renderApp(planner, { view: 'document' });
  return planner;
}

test('raw HTML stays text, and no image is loaded', async () => {
  await openDocument();
  expect(document.querySelectorAll('.markdown img, .markdown script, .markdown iframe')).toHaveLength(0);
  expect(find('.markdown').textContent).toContain('<img src="http://example.org/spy.png">');
  expect(listNames('.markdown-image')).toEqual(['the oven']);
});

test('no link can take the window away, and a script link is none', async () => {
  await openDocument();
  expect(document.querySelectorAll('.markdown a')).toHaveLength(0);
  expect(listNames('.markdown button')).toEqual(['the spec', 'a page']);
});

test('a link to another document opens it in the view', async () => {
  await openDocument();
  await click(document.querySelectorAll('.markdown button')[0] as Element);
  expect(find('.markdown').textContent).toContain('An oven is wanted.');
  expect(find('.document-tabs [aria-current="page"]').textContent).toBe('spec.md');
});

test('a checkbox of a task ticks the task in its file', async () => {
  const planner = await openDocument();
  await click(find('.markdown input[aria-label="T001 Order bricks"]'));
  expect(planner.texts[path]).toBe(text.replace('- [ ] T001', '- [x] T001'));
});

test('the line that was asked for is marked', async () => {
  await openDocument();
  showLine(path, 9);
  await settle();
  expect(find('[data-marked="true"]').textContent).toContain('T002 Lay bricks');
});

test('a document that another program changes is read again', async () => {
  const planner = await openDocument();
  await click(document.querySelectorAll('.markdown button')[0] as Element);
  planner.writeOutside('001-oven/spec.md', '# Spec\n\nTwo ovens are wanted.\n');
  await settle();
  expect(find('.markdown').textContent).toContain('Two ovens are wanted.');
});

test('the source shows every line as it is written, with its number', async () => {
  await openDocument();
  await click(find('.document-head > .button'));
  expect(listNames('.source-text')).toEqual(text.trimEnd().split('\n'));
  expect(document.querySelectorAll('.source-number')[6]?.getAttribute('data-number')).toBe('7');
});
