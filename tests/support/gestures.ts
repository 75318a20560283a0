import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Task } from '../../core/model/task.ts';
import { parseSpecFile } from '../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../core/patch/check-edit.ts';
import type { EditCommand, TaskPlace } from '../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../core/patch/patch-workspace.ts';
import { planEdit } from '../../core/patch/plan-edit.ts';
import { describeChange } from './describe-change.ts';
import { dragEdgeEnd, dragFrom, dragOntoEdge, dropAt, findTaskNode, selectEdge } from './graph-drag.ts';
import { listFeatures, showView } from './main-job.ts';
import { dragRow, findRow } from './outline-drag.ts';

/** Something done by hand, the commands that it has to come to, and the change of the file that was recorded for it. */
export interface Gesture {
  readonly name: string;
  readonly view: 'Graph' | 'Tasks';
  /** Tasks that have to be on screen for it, by key. */
  readonly tasks: readonly string[];
  readonly perform: (page: Page) => Promise<void>;
  readonly commands: readonly EditCommand[];
  readonly change: readonly string[];
}

type Change = readonly string[];

const feature = 'feature';

/** Pull from a task's right handle to another: that one waits for it. */
export function link(from: string, to: string, change: Change): Gesture {
  return inGraph(`pull ${from} onto ${to}`, [from, to], change, [addDependency(to, from)], async (page) => {
    await dragFrom(page, from, 'out', to);
    await page.mouse.up();
  });
}

/** Choose several with Shift, and pull from the last of them. */
export function linkAll(froms: readonly string[], to: string, change: Change): Gesture {
  const commands = froms.map((from) => addDependency(to, from));
  const label = `Add ${commands.length} dependencies`;
  const batch: EditCommand = { type: 'batch', feature, label, commands };
  return inGraph(`pull ${froms.join(' and ')} onto ${to}`, [...froms, to], change, [batch], async (page) => {
    for (const [at, from] of froms.entries()) {
      const modifiers = at === 0 ? {} : { modifiers: ['Shift' as const] };
      await findTaskNode(page, from).locator('.task-node-title, .task-node-id').first().click(modifiers);
    }
    await dragFrom(page, froms.at(-1) ?? '', 'out', to);
    await page.mouse.up();
    await page.getByRole('dialog').waitFor();
  });
}

/** Take the beginning or the end of a stated line to another task. */
export function retarget(from: string, to: string, end: 'from' | 'to', target: string, change: Change): Gesture {
  const pair = end === 'from' ? { task: to, dependsOn: target } : { task: target, dependsOn: from };
  const command: EditCommand = { type: 'retarget-dependency', feature, task: to, dependsOn: from, to: pair };
  const name = `take ${from} → ${to} ${end} ${target}`;
  return inGraph(name, [from, to, target], change, [command], async (page) => {
    await selectEdge(page, from, to);
    await dragEdgeEnd(page, from, to, end, target);
  });
}

/** Pull from a task's right handle to free ground, and name the new task. */
export function linkNew(from: string, title: string, change: Change): Gesture {
  const command: EditCommand = { type: 'add-task', feature, place: { after: from }, title, dependsOn: [from] };
  return inGraph(`pull ${from} onto free ground`, [from], change, [command], async (page) => {
    await dropAt(page, from, 'out', { x: 34, y: 46 });
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  });
}

/** Drop a task on a stated line. */
export function insert(task: string, from: string, to: string, change: Change): Gesture {
  const commands: EditCommand[] = [
    addDependency(task, from),
    { type: 'retarget-dependency', feature, task: to, dependsOn: from, to: { task: to, dependsOn: task } },
  ];
  const batch: EditCommand = { type: 'batch', feature, label: `Put ${task} between ${from} and ${to}`, commands };
  return inGraph(`drop ${task} on ${from} → ${to}`, [task, from, to], change, [batch], (page) =>
    dragOntoEdge(page, task, from, to),
  );
}

/** Select a stated line and press Delete. */
export function cut(from: string, to: string, change: Change): Gesture {
  const command: EditCommand = { type: 'remove-dependency', feature, task: to, dependsOn: from };
  return inGraph(`delete ${from} → ${to}`, [from, to], change, [command], async (page) => {
    await selectEdge(page, from, to);
    await page.keyboard.press('Delete');
  });
}

/** Drag a row of the Tasks view above or below another, or under it. */
export function moveRow(task: string, where: 'above' | 'below' | 'under', target: string, change: Change): Gesture {
  const place: TaskPlace =
    where === 'under' ? { under: target } : where === 'above' ? { before: target } : { after: target };
  const command: EditCommand = { type: 'move-task', feature, task, place };
  const aim = where === 'above' ? { side: 'above' as const } : { side: 'below' as const, levels: +(where === 'under') };
  return {
    name: `drag the row of ${task} ${where} ${target}`,
    view: 'Tasks',
    tasks: [task, target],
    change,
    commands: [command],
    perform: (page) => dragRow(page, task, findRow(page, target), aim),
  };
}

/** Press a key on a task of the Tasks view. */
export function pressOnRow(task: string, key: string, command: EditCommandBody, change: Change): Gesture {
  return {
    name: `${key} on the row of ${task}`,
    view: 'Tasks',
    tasks: [task],
    change,
    commands: [{ ...command, feature, task }],
    perform: async (page) => {
      await findRow(page, task).locator('.outline-body').click();
      await page.keyboard.press(key);
    },
  };
}

type EditCommandBody =
  | { readonly type: 'indent-task' | 'outdent-task' }
  | { readonly type: 'move-task'; readonly place: TaskPlace };

function inGraph(
  name: string,
  tasks: readonly string[],
  change: Change,
  commands: readonly EditCommand[],
  perform: (page: Page) => Promise<void>,
): Gesture {
  return { name, view: 'Graph', tasks, change, commands, perform };
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
    const { name, view, tasks, perform, change } = gesture;
    await showView(page, view);
    if (view === 'Graph') await reveal(page, tasks, known);
    await perform(page);
    if (view === 'Graph') await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
    const planned = planGesture(before.toString('utf8'), gesture);
    await expect.poll(() => readFile(file, 'utf8'), { message: name, intervals }).toBe(planned);
    expect(describeChange(before.toString('utf8'), planned), name).toEqual(change);
    await expect(undo, name).toBeEnabled();
    await undo.click();
    await expect.poll(async () => before.equals(await readFile(file)), { message: name, intervals }).toBe(true);
    await expect(undo, name).toBeDisabled();
  }
}

/** What the commands of a gesture make of a text, by the core alone. */
export function planGesture(text: string, { name, commands }: Gesture): string {
  let workspace = { file: parseSpecFile('feature/tasks.md', text), texts: { 'feature/tasks.md': text } };
  for (const command of commands) {
    const planned = planEdit(workspace, command);
    if (!planned.ok) throw new Error(`${name}: ${planned.refusal.message}`);
    const { file, texts } = buildNextWorkspace(workspace, planned.files);
    const refusal = checkEdit(workspace.file, file, command);
    if (refusal !== null) throw new Error(`${name}: ${refusal.message}`);
    workspace = { file, texts: { 'feature/tasks.md': texts['feature/tasks.md'] ?? '' } };
  }
  return workspace.texts['feature/tasks.md'];
}

/** Find the first task by its name, and zoom out until the others are on screen too. */
async function reveal(page: Page, tasks: readonly string[], known: readonly Task[]): Promise<void> {
  const [first = '', ...others] = tasks;
  if (await areInView(page, tasks)) return;
  const task = known.find(({ key }) => key === first);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`${task?.id ?? ''} ${task?.title.replaceAll(/[*`].*/g, '') ?? ''}`.trim());
  await page.keyboard.press('Enter');
  await expect(findTaskNode(page, first)).toBeInViewport({ ratio: 1 });
  for (let steps = 0; steps < 4 && !(await areInView(page, others)); steps += 1) await page.keyboard.press('-');
  for (const task of others) await expect(findTaskNode(page, task)).toBeInViewport({ ratio: 1 });
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
