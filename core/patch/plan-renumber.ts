import type { Task } from '../model/task.ts';
import { checkId } from './check-id.ts';
import type { EditPlan } from './edit-plan.ts';
import { splitNumber } from './find-mentions.ts';
import { buildNextWorkspace, findTask, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, nothingToDo, refuse, refuseUnknownTask } from './plan-result.ts';
import { planNewIds } from './rewrite-ids.ts';

/**
 * Plan ids that run on without gaps: in file order (`all`), or in the order of the present numbers (`gaps`).
 *
 * Ids of one form count together; dotted ids count within what stands before their last dot. Every mention follows.
 */
export function planRenumber(workspace: PatchWorkspace, command: CommandOf<'renumber'>): EditPlan {
  const { tasks, kind, path } = workspace.file;
  if (kind === 'backlog')
    return refuse('not-expressible', 'The ids of one-file-a-task folders are their file names too', { path });
  const lists = new Map<string, { position: number; number: number; letter: string; width: number }[]>();
  tasks.forEach((task, position) => {
    const parts = task.id === null || task.ids.length > 1 ? null : splitNumber(task.id);
    if (parts === null) return;
    const list = lists.get(parts.head) ?? [];
    list.push({ position, number: parts.number, letter: parts.letter, width: parts.digits.length });
    lists.set(parts.head, list);
  });
  // `T030–T036` is one task, and its ids are taken.
  const taken = new Set(tasks.flatMap((task) => (task.ids.length > 1 ? task.ids : [])));
  const newIds = new Map<number, string>();
  for (const [head, list] of lists) {
    const width = Math.min(...list.map((entry) => entry.width));
    const ordered =
      command.mode === 'all' ? list : list.toSorted((a, b) => a.number - b.number || a.position - b.position);
    let next = Math.min(...list.map((entry) => entry.number));
    let previous: { number: number; given: number } | null = null;
    for (const { position, number, letter } of ordered) {
      // `T012a` stays with its `T012` when only gaps are closed.
      const isAttached: boolean = command.mode === 'gaps' && letter !== '' && previous?.number === number;
      if (!isAttached) while (taken.has(head + String(next).padStart(width, '0'))) next += 1;
      const given: number = isAttached && previous !== null ? previous.given : next;
      const id = head + String(given).padStart(width, '0') + (isAttached ? letter : '');
      if (id !== tasks[position]?.id) newIds.set(position, id);
      if (!isAttached) {
        previous = { number, given };
        next += 1;
      }
    }
  }
  return newIds.size === 0 ? nothingToDo : planNewIds(workspace, newIds, command.ranges);
}

/** Plan another id for one task; every mention of it follows. */
export function planRenameId(workspace: PatchWorkspace, command: CommandOf<'rename-id'>): EditPlan {
  const { file } = workspace;
  const task = findTask(file, command.task);
  if (task === undefined) return refuseUnknownTask(command.task, file.path);
  const place = { path: task.path, line: task.line };
  if (task.id === command.to) return nothingToDo;
  if (task.id === null || task.ids.length > 1) {
    return refuse('not-expressible', `${task.key} has no id of its own that could be renamed`, place);
  }
  if (file.kind === 'backlog') return refuse('not-expressible', `The id of ${task.key} is its file's name too`, place);
  const complaint = checkId(command.to, task.id);
  if (complaint !== null) return refuse('invalid-value', complaint, place);
  const owner = file.tasks.find((other) => other.ids.includes(command.to));
  if (owner !== undefined) {
    const message = `\`${command.to}\` is the id of "${owner.title}" (${owner.path}:${owner.line})`;
    return refuse('already-there', message, { path: owner.path, line: owner.line });
  }
  const plan = planNewIds(workspace, new Map([[file.tasks.indexOf(task), command.to]]), command.ranges);
  if (!plan.ok) return plan;
  const read: Task | undefined = buildNextWorkspace(workspace, plan.files).file.tasks[file.tasks.indexOf(task)];
  if (read?.id !== command.to) {
    const message = `\`${command.to}\` would be read back as \`${read?.id ?? 'no id'}\`: expected an id such as \`${task.id}\``;
    return refuse('invalid-value', message, place);
  }
  return { ...plan, key: read.key };
}
