import { expect, test } from 'vitest';
import { createFlowMemory, type FlowRun, layoutAnew } from '../../../../renderer/graph/layout/flow-memory.ts';

/** Tasks A, B, C … with edges `AB` (B waits for A). */
function runOf(keys: string, edges: string, options: Partial<FlowRun> = {}): FlowRun {
  const pairs = edges.split(' ').filter((pair) => pair !== '');
  const indexOf = (key: string | undefined) => keys.indexOf(key ?? '');
  const none = [...keys].map(() => false);
  return {
    keys: [...keys],
    edges: { from: pairs.map((pair) => indexOf(pair[0])), to: pairs.map((pair) => indexOf(pair[1])) },
    ports: { leaves: none, enters: none },
    maxColumns: 6,
    ...options,
  };
}

/** Column and height by task. */
function placesOf(run: FlowRun, flow: ReturnType<typeof layoutAnew>): Record<string, string> {
  return Object.fromEntries(run.keys.map((key, task) => [key, `${flow.columnOf[task]} ${flow.centreOf[task]}`]));
}

test('what did not change is given again, and whatever else is laid out anew', () => {
  const layoutRun = createFlowMemory();
  const run = runOf('AB', 'AB');
  const first = layoutRun(run);
  expect(layoutRun(structuredClone(run))).toBe(first);
  expect(first).toEqual(layoutAnew(run));
  expect(layoutRun(runOf('AB', 'BA'))).not.toBe(first);
  expect(layoutRun(runOf('AC', 'AC'))).not.toBe(first);
  expect(layoutRun({ ...run, maxColumns: 3 })).not.toBe(first);
  expect(layoutRun({ ...run, ports: { leaves: [true, false], enters: [false, false] } })).not.toBe(first);
});

test('an edit that is taken back gives back the drawing', () => {
  const layoutRun = createFlowMemory();
  const before = layoutRun(runOf('ABCDE', 'AB AC CD'));
  layoutRun(runOf('ABCDE', 'AB AC CD BE'));
  expect(layoutRun(runOf('ABCDE', 'AB AC CD'))).toBe(before);
});

test('a task without its dependency leaves all others where they were', () => {
  const layoutRun = createFlowMemory();
  const before = runOf('ABCDE', 'AB AC AD DE');
  const after = runOf('ABCDE', 'AB AD DE');
  const [was, is] = [placesOf(before, layoutRun(before)), placesOf(after, layoutRun(after))];
  const moved = (places: Record<string, string>) => Object.keys(was).filter((key) => places[key] !== was[key]);
  expect(moved(is)).toEqual(['C']);
  expect(moved(placesOf(after, layoutAnew(after))).length).toBeGreaterThan(2);
});

test('a new task beside others pushes down those below it and no other', () => {
  const layoutRun = createFlowMemory();
  const before = runOf('ABCDE', 'AB AC BD CE');
  const after = runOf('ABNCDE', 'AB AN AC BD CE');
  const [was, is] = [placesOf(before, layoutRun(before)), placesOf(after, layoutRun(after))];
  expect(Object.keys(was).filter((key) => is[key] !== was[key])).toEqual(['C']);
});

test('tasks that change places in the document do so in their column', () => {
  const layoutRun = createFlowMemory();
  layoutRun(runOf('ABCD', 'AB AC AD'));
  const run = runOf('ADBC', 'AB AC AD');
  const { centreOf } = layoutRun(run);
  const [, d = 0, b = 0, c = 0] = [...centreOf];
  expect(d).toBeLessThan(b);
  expect(b).toBeLessThan(c);
});

test('a longer chain keeps its rows as long as they are wide enough', () => {
  const layoutRun = createFlowMemory();
  const before = runOf('ABCDEFG', 'AB BC CD DE EF FG');
  const after = runOf('ABCDEFGH', 'AB BC CD DE EF FG GH');
  const [was, is] = [placesOf(before, layoutRun(before)), placesOf(after, layoutRun(after))];
  expect([...layoutRun(after).rowOf].join('')).toBe('00001111');
  expect(Object.keys(was).filter((key) => is[key] !== was[key])).toEqual([]);
});
