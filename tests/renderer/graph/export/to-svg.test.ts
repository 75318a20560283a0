import { expect, test } from 'vitest';
import type { GraphColors } from '../../../../renderer/graph/canvas/graph-colors.ts';
import { cutToArea } from '../../../../renderer/graph/export/cut-to-area.ts';
import { toSvg } from '../../../../renderer/graph/export/to-svg.ts';
import { applyMoves } from '../../../../renderer/graph/layout/apply-moves.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { readXml } from '../../../support/read-xml.ts';

const colors: GraphColors = {
  ground: '#fff',
  frame: '#f6f6f8',
  frameBorder: '#e6e6ea',
  text: '#111',
  textSoft: '#555',
  node: '#fefefe',
  nodeBorder: '#888',
  accent: '#25c',
  progress: '#850',
  done: '#ccc',
  critical: '#b15',
  error: '#b22',
  font: 'sans-serif',
  lanes: [],
  origins: { stated: '#01', phase: '#02', order: '#03', file: '#04', tdd: '#05', reuse: '#06' },
};

const harbour = `# Tasks: Harbour

## Phase 1: Moor <the> "boats" & rest

- [x] T001 Tie <b>knots</b> & "check" them ]]> \u0007
- [ ] T002 [P] [US1] Oil the winch in docs/winch.md

## Phase 2: Sail

- [ ] T003 \u{1f6a2} ${'海図を広げて風を読む'.repeat(40)} (depends on T001)
`;

test('a picture is well-formed, whatever the words in it, and says them as they are written', () => {
  const { model, layout } = graphOf(harbour);
  const elements = readXml(toSvg(model, layout, colors));
  const words = elements.map(({ text }) => text).filter((text) => text.trim() !== '');
  expect(words).toEqual(expect.arrayContaining(['Phase 1', 'Moor <the> "boats" & rest']));
  expect(words).toContain('Tie <b>knots</b> &');
  expect(words).toContain('US1');
  expect(words.filter((text) => text.endsWith('…'))).toHaveLength(1);
});

test('a picture has a band for each phase, a card for each task and a line for each edge', () => {
  const { model, layout } = graphOf(harbour);
  const classes = readXml(toSvg(model, layout, colors)).map(({ attributes }) => attributes.class);
  const count = (name: string) => classes.filter((each) => each === name).length;
  expect([count('band'), count('task'), count('edge')]).toEqual([2, 3, layout.routes.length]);
  expect(layout.routes.length).toBeGreaterThan(1);
});

test('a picture needs nothing from elsewhere and runs nothing', () => {
  const { model, layout } = graphOf(harbour);
  const elements = readXml(toSvg(model, layout, colors));
  const names = new Set(elements.map(({ name }) => name));
  expect([...names].sort()).toEqual(['g', 'path', 'rect', 'svg', 'text', 'tspan']);
  const attributes = elements.flatMap((element) => Object.keys(element.attributes));
  expect(attributes.filter((name) => /^on|href|style/.test(name))).toEqual([]);
});

test('a picture of what is in view has only what lies there, and its size', () => {
  const { model, layout } = graphOf(harbour);
  const [first] = layout.tasks;
  const area = { x: first?.x ?? 0, y: first?.y ?? 0, width: 40, height: 30 };
  const elements = readXml(toSvg(model, layout, colors, area));
  expect(elements.filter(({ attributes }) => attributes.class === 'task')).toHaveLength(1);
  expect(elements[0]?.attributes).toMatchObject({ width: '40', height: '30', viewBox: `${area.x} ${area.y} 40 30` });
});

test('as text, what is in view has the tasks that reach into it, their phases and the lines between them', () => {
  const { model, layout } = graphOf(harbour);
  const [first, second] = ['T001', 'T002'].map((key) => layout.tasks.find((task) => task.key === key));
  const area = { x: (first?.x ?? 0) + 190, y: first?.y ?? 0, width: 100, height: 40 };
  expect(second?.x).toBeLessThan(area.x + area.width);
  const inView = cutToArea(model, layout, area);
  expect(inView.tasks.map(({ key }) => key)).toEqual(['T001', 'T002']);
  expect(inView.frames.map(({ label }) => label)).toEqual(['Phase 1']);
  expect(inView.edges.map(({ id }) => id)).toEqual(['T001 → T002']);
});

test('a title that is read from the right begins at the right edge of its card, and its lines end in order', () => {
  const { model, layout } = graphOf(
    '## Phase 1: רציף\n\n- [ ] T001 افحص المرساة والسلسلة في docs/anchor.md قبل الإبحار\n- [ ] T002 Cast off\n',
  );
  const elements = readXml(toSvg(model, layout, colors));
  const box = layout.tasks.find(({ key }) => key === 'T001');
  const title = elements.filter(({ name, attributes }) => name === 'text' && attributes.direction === 'rtl');
  expect(title.map(({ attributes }) => attributes.x)).toEqual(
    title.map(() => String((box?.x ?? 0) + (box?.width ?? 0) - 12)),
  );
  expect(title.map(({ text }) => text).join(' ')).toBe('افحص المرساة والسلسلة في docs/anchor.md قبل…');
  expect(elements.map(({ text }) => text)).toEqual(expect.arrayContaining(['Phase 1', '\u2067רציף\u2069', 'Cast off']));
});

test('a task that is coloured by what it shares has that colour along its edge', () => {
  const { model, layout } = graphOf(harbour);
  const svg = toSvg(model, layout, { ...colors, lanes: ['#123456', '#654321'] }, undefined, new Map([['T003', 3]]));
  expect(svg.split('fill="#654321"')).toHaveLength(2);
  expect(svg).not.toContain('#123456');
});

test('a task that a hand moved is drawn where it stands, with its lines', () => {
  const { model, layout } = graphOf(harbour);
  const ends = new Map(model.edges.map(({ id, from, to }) => [id, { from, to }]));
  const box = layout.tasks.find(({ key }) => key === 'T003') ?? { x: 0, y: 0 };
  const moved = applyMoves(
    layout,
    new Map([['T003', { x: 1_000 - box.x, y: 2_000 - box.y }]]),
    (id) => ends.get(id) ?? null,
  );
  expect(moved.tasks.find(({ key }) => key === 'T003')).toMatchObject({ x: 1_000, y: 2_000 });
  expect(moved.bounds.y + moved.bounds.height).toBe(2_072);
  const route = moved.routes.find(({ id }) => id === 'T001 → T003');
  expect(route?.points.slice(-2)).toEqual([1_000, 2_036]);
  expect(moved.routes.find(({ id }) => id === 'T001 → T002')).toBe(
    layout.routes.find(({ id }) => id === 'T001 → T002'),
  );
  expect(applyMoves(layout, new Map(), () => null)).toBe(layout);
  expect(toSvg(model, moved, colors)).toContain('x="1000" y="2000"');
});
