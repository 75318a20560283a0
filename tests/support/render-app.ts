import { act } from 'react';
import { afterEach } from 'vitest';
import { loadLateViews, showApp } from '../../renderer/app/show-app.tsx';
import { commandStore } from '../../renderer/commands/command-store.ts';
import { connectPlanner } from '../../renderer/store/connect-planner.ts';
import { emptyPlannerState } from '../../renderer/store/planner-state.ts';
import { plannerStore, setupPlannerBridge } from '../../renderer/store/planner-store.ts';
import { emptyUiState, type UiState } from '../../renderer/store/ui-state.ts';
import { uiStore } from '../../renderer/store/ui-store.ts';
import type { InMemoryPlanner } from './in-memory-planner.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// There is no layout here: what scrolls has the size of a window and its rows are low, so that lists show them.
for (const [name, size] of [
  ['clientWidth', 1000],
  ['clientHeight', 800],
  ['offsetWidth', 1000],
  ['offsetHeight', 20],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
}

let end: AbortController | null = null;

afterEach(async () => {
  await act(async () => end?.abort());
  document.body.replaceChildren();
});

/** Show the app over a planner. Answers once what it asked for at the start has come. */
export async function renderApp(planner: InMemoryPlanner, ui: Partial<UiState> = {}): Promise<void> {
  plannerStore.setState(emptyPlannerState, true);
  uiStore.setState({ ...emptyUiState, ...ui }, true);
  commandStore.setState({ commands: [] });
  end = new AbortController();
  const { signal } = end;
  const root = document.createElement('div');
  document.body.append(root);
  setupPlannerBridge(planner);
  await loadLateViews();
  await act(async () => {
    showApp(root, signal);
    await connectPlanner(planner, signal);
  });
  await settle();
}

/** Let promises that are under way come to their end. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
  });
}

/** Press a key where the focus is, or on an element. */
export async function press(key: string, held: KeyboardEventInit = {}, target?: Element | null): Promise<void> {
  await act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
    (target ?? document.activeElement ?? document.body).dispatchEvent(event);
  });
  await settle();
}

export async function click(element: Element): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    if (element instanceof HTMLElement) element.click();
  });
  await settle();
}

/** Type a text into a field, as a whole. */
export async function fill(field: Element, text: string): Promise<void> {
  await act(async () => {
    if (!(field instanceof HTMLInputElement)) throw new Error('The test fills in what is no input');
    // React watches the property of the element itself; the prototype's setter goes past it.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** The only element that a selector finds. */
export function find(selector: string): Element {
  const found = document.querySelectorAll(selector);
  const [element] = found;
  if (element === undefined || found.length > 1) throw new Error(`${found.length} elements are ${selector}`);
  return element;
}

/** What a screen reader would say of each element that a selector finds. */
export function listNames(selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map(nameOf);
}

/** The name of an element: by another one, by a label, else by what it says. */
export function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  const source = labelledBy === null ? element : find(`#${labelledBy}`);
  return (source.getAttribute('aria-label') ?? source.textContent ?? '').trim();
}
