// @vitest-environment happy-dom
import { act, createElement, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { graphStore, noFilter } from '../../../../renderer/graph/graph-store.ts';
import { Breadcrumbs } from '../../../../renderer/graph/panels/breadcrumbs.tsx';
import { FilterMenu } from '../../../../renderer/graph/panels/filter-menu.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const file = parseSpecFile(
  '001-kiln/tasks.md',
  '## Phase 1: Clay\n\n- [ ] T001 Dig\n\n## Phase 2: Fire\n\n- [ ] T002 Stack\n',
);
let root: Root;

beforeEach(() => {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
});

afterEach(async () => {
  await act(async () => root.unmount());
  graphStore.setState({ filter: noFilter, focus: null });
});

async function show(view: ReactNode): Promise<void> {
  await act(async () => root.render(view));
}

test('a phase of a saved view that the file has no more stands in the filter, and can be let go', async () => {
  graphStore.setState({ filter: { ...noFilter, phase: 'phase-9' } });
  await show(createElement(FilterMenu, { file }));
  await act(async () => document.querySelector('button')?.click());
  const phase = document.querySelector<HTMLSelectElement>('select[aria-label="Phase"]');
  const shown = [...(phase?.options ?? [])].map(({ text, selected }) => `${selected ? '* ' : ''}${text}`);
  expect(shown).toEqual(['Any phase', 'Phase 1', 'Phase 2', '* phase-9 (not in this file)']);
  const clear = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Clear');
  await act(async () => clear?.click());
  expect(graphStore.getState().filter.phase).toBeNull();
});

test('a focus on a task that the file has no more says that all are shown', async () => {
  graphStore.setState({ focus: { key: 'T009', steps: 1 } });
  await show(createElement(Breadcrumbs, { file }));
  expect(document.body.textContent).toContain('Around T009 (not in this file: all tasks are shown)');
  await act(async () => graphStore.setState({ focus: { key: 'T002', steps: 1 } }));
  expect(document.body.textContent).not.toContain('not in this file');
});
