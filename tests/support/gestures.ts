import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Task } from '../../core/model/task.ts';
import { parseSpecFile } from '../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../core/patch/check-edit.ts';
import type { EditCommand, TaskPlace } from '../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../core/patch/patch-workspace.ts';
import { planEdit } from '../../core/patch/plan-edit.ts';
import type { GraphModel } from '../../renderer/graph/model/graph-model.ts';
import { describeChange } from './describe-change.ts';
import { dragBeside, dragEdgeEnd, dragFrom, dragOntoEdge, dropAt, findTaskNode, selectEdge } from './graph-drag.ts';
import { listFeatures, showView } from './main-job.ts';
import { dragRow, findRow } from './outline-drag.ts';

/** What hands do in the graph. */
export const graphGestures = [
  'link',
  'link several',
  'link to a new task',
  'take the beginning of a line',
  'take the end of a line',
  'delete a line',
  'drop on a line',
  'move in a band',
] as const;

export type GestureKind = (typeof graphGestures)[number] | 'move a row' | 'press on a row';

/** Something done by hand, the commands that it has to come to, and what was recorded that comes of it. */
export interface Gesture {
  readonly name: string;
  readonly kind: GestureKind;
  readonly view: 'Graph' | 'Tasks';
  /** Tasks that have to be on screen for it, by key. */
  readonly tasks: readonly string[];
  readonly perform: (page: Page) => Promise<void>;
  readonly commands: readonly EditCommand[];
  /** The change of the file, or the words with which it is refused while the file stays as it is. */
  readonly outcome: Outcome;
}

type Outcome = readonly string[] | string;

const feature = 'feature';

/** Pull from a task's right handle to another: that one waits for it. */
export function link(from: string, to: string, outcome: Outcome): Gesture {
  return inGraph('link', `pull ${from} onto ${to}`, [from, to], outcome, [addDependency(to, from)], async (page) => {
    await dragFrom(page, from, 'out', to);
    await page.mouse.up();
  });
}

/** Choose several with Shift, and pull from the last of them. */
export function linkAll(froms: readonly string[], to: string, outcome: Outcome): Gesture {
  const commands = froms.map((from) => addDependency(to, from));
  const label = `Add ${commands.length} dependencies`;
  const batch: EditCommand = { type: 'batch', feature, label, commands };
  const name = `pull ${froms.join(' and ')} onto ${to}`;
  return inGraph('link several', name, [...froms, to], outcome, [batch], async (page) => {
    for (const [at, from] of froms.entries()) {
      const modifiers = at === 0 ? {} : { modifiers: ['Shift' as const] };
      await findTaskNode(page, from).locator('.task-node-title, .task-node-id').first().click(modifiers);
    }
    await dragFrom(page, froms.at(-1) ?? '', 'out', to);
    await page.mouse.up();
    await page.getByRole('dialog').waitFor();
  });
}

/** Whether a sentence states a line; one that follows from order or files alone cannot be taken out of the text. */
type Line = 'stated' | 'unstated';

/** Take the beginning or the end of a line to another task. */
export function retarget(
  from: string,
  to: string,
  end: 'from' | 'to',
  target: string,
  outcome: Outcome,
  line: Line = 'stated',
): Gesture {
  const pair = end === 'from' ? { task: to, dependsOn: target } : { task: target, dependsOn: from };
  const command: EditCommand =
    line === 'stated'
      ? { type: 'retarget-dependency', feature, task: to, dependsOn: from, to: pair }
      : { type: 'add-dependency', feature, ...pair };
  const kind = end === 'from' ? 'take the beginning of a line' : 'take the end of a line';
  const name = `take ${from} → ${to} ${end} ${target}`;
  return inGraph(kind, name, [from, to, target], outcome, [command], async (page) => {
    await selectEdge(page, from, to);
    await dragEdgeEnd(page, from, to, end, target);
  });
}

/** Pull from a task's right handle to free ground, and name the new task. */
export function linkNew(from: string, title: string, outcome: Outcome): Gesture {
  const command: EditCommand = { type: 'add-task', feature, place: { after: from }, title, dependsOn: [from] };
  return inGraph('link to a new task', `pull ${from} onto free ground`, [from], outcome, [command], async (page) => {
    await dropAt(page, from, 'out', { x: 34, y: 46 });
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  });
}

/** Drop a task on a line, which was selected first: others may lie on it. */
export function insert(task: string, from: string, to: string, outcome: Outcome, line: Line = 'stated'): Gesture {
  const commands: EditCommand[] = [
    addDependency(task, from),
    line === 'stated'
      ? { type: 'retarget-dependency', feature, task: to, dependsOn: from, to: { task: to, dependsOn: task } }
      : addDependency(to, task),
  ];
  const batch: EditCommand = { type: 'batch', feature, label: `Put ${task} between ${from} and ${to}`, commands };
  return inGraph(
    'drop on a line',
    `drop ${task} on ${from} → ${to}`,
    [task, from, to],
    outcome,
    [batch],
    async (page) => {
      await selectEdge(page, from, to);
      await dragOntoEdge(page, task, from, to);
    },
  );
}

/** Drag a task with Alt beside another of its band. */
export function moveInBand(task: string, where: 'before' | 'after', target: string, outcome: Outcome): Gesture {
  const place: TaskPlace = where === 'before' ? { before: target } : { after: target };
  const command: EditCommand = { type: 'move-task', feature, task, place };
  const name = `drag ${task} ${where} ${target}`;
  return inGraph('move in a band', name, [task, target], outcome, [command], async (page) => {
    await page.keyboard.down('Alt');
    await dragBeside(page, task, target, where);
    await page.mouse.up();
    await page.keyboard.up('Alt');
  });
}

/** Select a line and press Delete. */
export function cut(from: string, to: string, outcome: Outcome): Gesture {
  const command: EditCommand = { type: 'remove-dependency', feature, task: to, dependsOn: from };
  return inGraph('delete a line', `delete ${from} → ${to}`, [from, to], outcome, [command], async (page) => {
    await selectEdge(page, from, to);
    await page.keyboard.press('Delete');
  });
}

/** Drag a row of the Tasks view above or below another, or under it. */
export function moveRow(task: string, where: 'above' | 'below' | 'under', target: string, outcome: Outcome): Gesture {
  const place: TaskPlace =
    where === 'under' ? { under: target } : where === 'above' ? { before: target } : { after: target };
  const command: EditCommand = { type: 'move-task', feature, task, place };
  const aim = where === 'above' ? { side: 'above' as const } : { side: 'below' as const, levels: +(where === 'under') };
  return {
    name: `drag the row of ${task} ${where} ${target}`,
    kind: 'move a row',
    view: 'Tasks',
    tasks: [task, target],
    outcome,
    commands: [command],
    perform: (page) => dragRow(page, task, findRow(page, target), aim),
  };
}

/** Press a key on a task of the Tasks view. */
export function pressOnRow(task: string, key: string, command: EditCommandBody, outcome: Outcome): Gesture {
  return {
    name: `${key} on the row of ${task}`,
    kind: 'press on a row',
    view: 'Tasks',
    tasks: [task],
    outcome,
    commands: [{ ...command, feature, task }],
    perform: async (page) => {
      // A list that has just come on screen still scrolls to what is selected.
      await expect(async () => {
        await findRow(page, task).locator('.outline-body').click();
        await expect(findRow(page, task)).toHaveAttribute('aria-selected', 'true', { timeout: 500 });
      }).toPass();
      await page.keyboard.press(key);
    },
  };
}

type EditCommandBody =
  | { readonly type: 'indent-task' | 'outdent-task' }
  | { readonly type: 'move-task'; readonly place: TaskPlace };

function inGraph(
  kind: GestureKind,
  name: string,
  tasks: readonly string[],
  outcome: Outcome,
  commands: readonly EditCommand[],
  perform: (page: Page) => Promise<void>,
): Gesture {
  return { name, kind, view: 'Graph', tasks, outcome, commands, perform };
}

function addDependency(task: string, dependsOn: string): EditCommand {
  return { type: 'add-dependency', feature, task, dependsOn };
}

/** A document, and what is done to it. */
export interface TriedPlan {
  readonly name: string;
  readonly text: string | Buffer;
  readonly gestures: readonly Gesture[];
}

/** Open documents as features of one folder, and try the gestures of each. */
export async function tryPlans(
  folder: string,
  openApp: (path: string) => Promise<Page>,
  plans: readonly TriedPlan[],
): Promise<void> {
  const files = plans.map((_, at) => join(folder, 'specs', String(at + 100), 'tasks.md'));
  for (const [at, { text }] of plans.entries()) {
    await mkdir(dirname(files[at] ?? ''), { recursive: true });
    await writeFile(files[at] ?? '', text);
  }
  const page = await openApp(join(folder, 'specs'));
  // Each step fails by itself, long before the whole does.
  page.setDefaultTimeout(20_000);
  await page.setViewportSize({ width: 1600, height: 1000 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [at, { name, gestures }] of plans.entries()) {
    await test.step(name, async () => {
      await showView(page, 'Graph');
      await listFeatures(page).nth(at).click();
      await expect(listFeatures(page).nth(at)).toHaveAttribute('aria-selected', 'true');
      await tryGestures(page, files[at] ?? '', gestures);
    });
  }
}

/** A save takes a few milliseconds: it is looked for at short intervals first. */
const intervals = [10, 20, 40, 80, 160, 500];

/** Do each gesture in the shown feature, hold the file to what was planned and recorded, and undo to the byte. */
async function tryGestures(page: Page, file: string, gestures: readonly Gesture[]): Promise<void> {
  const before = await readFile(file);
  const { tasks: known } = parseSpecFile('feature/tasks.md', before.toString('utf8'));
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  for (const gesture of gestures) {
    const { name, view, tasks, perform, outcome } = gesture;
    await showView(page, view);
    if (view === 'Graph') {
      await letGo(page);
      await reveal(page, tasks, known);
    }
    await perform(page);
    const card = page.getByRole('dialog');
    if (typeof outcome === 'string') {
      await expect(card.locator('.proposal-refusal'), name).toContainText(outcome);
      await expect(card.getByRole('button', { name: 'Apply' }), name).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(card, name).toBeHidden();
      expect(before.equals(await readFile(file)), name).toBe(true);
      continue;
    }
    if (view === 'Graph') await card.getByRole('button', { name: 'Apply' }).click();
    const planned = planGesture(before.toString('utf8'), gesture);
    await expect.poll(() => readFile(file, 'utf8'), { message: name, intervals }).toBe(planned.text);
    expect(describeChange(before.toString('utf8'), planned.text), name).toEqual(outcome);
    await expect(undo, name).toBeEnabled();
    await undo.click();
    await expect.poll(async () => before.equals(await readFile(file)), { message: name, intervals }).toBe(true);
    await expect(undo, name).toBeDisabled();
  }
}

/** What the commands of a gesture make of a text by the core alone, and why not where they are refused. */
export function planGesture(
  text: string,
  { commands }: Gesture,
): { readonly text: string; readonly refusal: string | null } {
  let workspace = { file: parseSpecFile('feature/tasks.md', text), texts: { 'feature/tasks.md': text } };
  for (const command of commands) {
    const planned = planEdit(workspace, command);
    if (!planned.ok) return { text, refusal: planned.refusal.message };
    const { file, texts } = buildNextWorkspace(workspace, planned.files);
    const refusal = checkEdit(workspace.file, file, command);
    if (refusal !== null) return { text, refusal: refusal.message };
    workspace = { file, texts: { 'feature/tasks.md': texts['feature/tasks.md'] ?? '' } };
  }
  return { text: workspace.texts['feature/tasks.md'], refusal: null };
}

/** What comes of a gesture in the terms in which it was recorded: of a refusal the recorded words, if it has them. */
export function tellOutcome(text: string, gesture: Gesture): Outcome {
  const { text: after, refusal } = planGesture(text, gesture);
  if (refusal === null) return describeChange(text, after);
  const { outcome } = gesture;
  return typeof outcome === 'string' && outcome !== '' && refusal.includes(outcome) ? outcome : refusal;
}

/** The gestures of the graph that are not among those of a document, though it has what they are done to. */
export function findMissingKinds(gestures: readonly Gesture[], model: GraphModel): readonly GestureKind[] {
  const tasks = new Set(model.tasks.map(({ key }) => key));
  const hasLine = model.edges.some(({ from, to }) => tasks.has(from) && tasks.has(to));
  const isPossible: Readonly<Record<(typeof graphGestures)[number], boolean>> = {
    link: tasks.size > 1,
    'link several': tasks.size > 2,
    'link to a new task': tasks.size > 0,
    'take the beginning of a line': hasLine && tasks.size > 2,
    'take the end of a line': hasLine && tasks.size > 2,
    'delete a line': hasLine,
    'drop on a line': hasLine && tasks.size > 2,
    'move in a band': tasks.size > 1,
  };
  return graphGestures.filter((kind) => isPossible[kind] && !gestures.some((gesture) => gesture.kind === kind));
}

/** Select nothing: the grips at the ends of a selected line lie over those of its tasks. */
async function letGo(page: Page): Promise<void> {
  const selected = page.locator('.dependency-edge[data-selected=true]');
  if ((await selected.count()) === 0) return;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Escape');
  await expect(selected).toHaveCount(0);
}

/** Find the first task by its name, and zoom out until the others are on screen too. */
async function reveal(page: Page, tasks: readonly string[], known: readonly Task[]): Promise<void> {
  const [first = '', ...others] = tasks;
  if (await areInView(page, tasks)) return;
  const task = known.find(({ key }) => key === first);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`${task?.id ?? ''} ${task?.title.replaceAll(/[*`].*/g, '') ?? ''}`.trim());
  await page.keyboard.press('Enter');
  await expect(findTaskNode(page, first)).toBeInViewport({ ratio: 0.99 });
  for (let steps = 0; steps < 4 && !(await areInView(page, others)); steps += 1) await page.keyboard.press('-');
  for (const task of others) await expect(findTaskNode(page, task)).toBeInViewport({ ratio: 0.99 });
}

async function areInView(page: Page, tasks: readonly string[]): Promise<boolean> {
  const area = await page.locator('.graph').boundingBox();
  for (const task of tasks) {
    const node = findTaskNode(page, task);
    const box = (await node.count()) === 0 ? null : await node.boundingBox();
    if (area === null || box === null) return false;
    const isInside =
      box.x >= area.x &&
      box.y >= area.y &&
      box.x + box.width <= area.x + area.width &&
      box.y + box.height <= area.y + area.height;
    if (!isInside) return false;
  }
  return true;
}
