import { emptySpecFile } from '../../../core/model/empty-spec-file.ts';
import type { Phase } from '../../../core/model/phase.ts';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { Task } from '../../../core/model/task.ts';

const nowhere = { start: 0, end: 0 };

/**
 * Build a file from a sketch, a line each: `# 2 Ovens (US1)` is a phase, `T001 P src/a.ts` a task, `- ` before it a
 * subtask of the task above; `green:T001` a mark.
 */
export function sketch(text: string, more: Partial<SpecFile> = {}): SpecFile {
  const phases: Phase[] = [];
  const tasks: Task[] = [];
  const seen = new Map<string, number>();
  let top: string | null = null;
  text.split('\n').forEach((raw, at) => {
    const line = raw.trim();
    const heading = /^# (?:(\S+) )?(.*?)(?: \((US\d+)\))?$/.exec(line);
    if (heading !== null) {
      phases.push(createPhase(heading[1] ?? null, heading[2] ?? '', heading[3], at + 1));
      return;
    }
    const words = line.replace(/^- /, '').split(' ').filter(Boolean);
    const id = words[0];
    if (id === undefined) return;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    const key = count === 1 ? id : `${id}~${count}`;
    const parent = line.startsWith('- ') ? top : null;
    if (parent === null) top = key;
    tasks.push({ ...createTask(key, id, words.slice(1), at + 1), phase: phases.at(-1)?.key ?? null, parent });
  });
  return { ...emptySpecFile, path: 'specs/001-sketch/tasks.md', kind: 'spec-kit', phases, tasks, ...more };
}

function createPhase(number: string | null, title: string, story: string | undefined, line: number): Phase {
  return {
    key: `phase-${number}`,
    number,
    title,
    line,
    headingLevel: 2,
    priority: null,
    stories: story === undefined ? [] : [story],
    tails: [],
    estimate: null,
    goal: null,
    independentTest: null,
    checkpoints: [],
    fields: [],
    statusLine: null,
    headingRange: nowhere,
    titleRange: nowhere,
    blockRange: nowhere,
  };
}

function createTask(key: string, id: string, words: readonly string[], line: number): Task {
  const green = words.find((word) => word.startsWith('green:'));
  const reuse = words.find((word) => word.startsWith('reuse:'));
  return {
    key,
    id,
    ids: [id],
    title: words.join(' '),
    form: 'checkbox',
    line,
    path: 'specs/001-sketch/tasks.md',
    phase: null,
    group: null,
    parent: null,
    status: 'todo',
    mark: ' ',
    parallel: words.includes('P'),
    stories: words.filter((word) => /^US\d+$/.test(word)),
    priority: null,
    tdd: green === undefined ? null : { kind: 'green', target: green.slice(6), range: nowhere },
    labels: [],
    paths: words
      .filter((word) => word.includes('.'))
      .map((path) => ({ path, range: nowhere, isFile: !path.includes('*') })),
    estimate: null,
    actual: null,
    start: null,
    due: null,
    assignee: null,
    details:
      reuse === undefined
        ? []
        : [{ text: `REUSE: Oven (from ${reuse.slice(6)})`, line: line + 1, range: nowhere, field: null }],
    source: {
      lineRange: nowhere,
      blockRange: nowhere,
      indent: '',
      bulletRange: null,
      markRange: null,
      idRange: null,
      titleRange: nowhere,
      statusField: null,
      phaseField: null,
    },
  };
}
