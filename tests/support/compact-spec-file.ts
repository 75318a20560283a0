import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';

/** The facts of a file, one line each, for golden files: what a person would check against the document. */
export function compactSpecFile(file: SpecFile) {
  return {
    title: file.title,
    header: file.header.map((field) => `${field.line} ${field.name} = ${field.value}`),
    phases: file.phases.map((phase) =>
      join(phase.line, phase.key, phase.title, {
        priority: phase.priority,
        stories: phase.stories.join(),
        tails: phase.tails.join(' | '),
        estimate: phase.estimate?.value.minutes,
        goal: phase.goal,
        test: phase.independentTest,
        checkpoints: phase.checkpoints.map((checkpoint) => checkpoint.line).join(),
        fields: phase.fields.map((field) => field.name).join(),
        status: phase.statusLine && `${phase.statusLine.choices.join('/')} -> ${phase.statusLine.chosen}`,
      }),
    ),
    groups: file.groups.map((group) => join(group.line, group.phase ?? '-', group.title, {})),
    tasks: file.tasks.map(compactTask),
    checklists: file.checklists.map((list) =>
      join(list.line, list.task ?? '-', list.title, {
        items: list.items.map((item) => `${item.line}${item.checked ? 'x' : ''}`).join(),
      }),
    ),
    claims: file.claims.map((claim) =>
      join(claim.line, claim.what, String(claim.minutes ?? claim.count), { people: claim.people }),
    ),
    legend: file.legend.map((entry) => `${entry.line} [${entry.mark}] ${entry.text}`),
    estimate: file.estimate?.value.minutes ?? null,
    plannedStart: file.plannedStart?.value ?? null,
    timeTracking: file.timeTracking?.line ?? null,
    decisionsLog: file.decisionsLog?.line ?? null,
    features: file.featureReferences.map((reference) => `${reference.line} ${reference.name}`),
    problems: file.problems
      .filter(
        (problem) => !['statement-not-understood', 'unknown-id', 'contradictory-statements'].includes(problem.code),
      )
      .map((problem) => `${problem.line} ${problem.code}`),
  };
}

function compactTask(task: Task): string {
  return join(task.line, task.key, task.title, {
    ids: task.ids.join() === (task.id ?? '') ? null : task.ids.join(),
    form: task.form === 'checkbox' ? null : task.form,
    status: task.status,
    phase: task.phase,
    group: task.group,
    parent: task.parent,
    parallel: task.parallel || null,
    stories: task.stories.join(),
    priority: task.priority,
    tdd: task.tdd && `${task.tdd.kind}${task.tdd.target ? ` ${task.tdd.target}` : ''}`,
    labels: task.labels.map((label) => label.text).join(' '),
    paths: task.paths.map((path) => (path.isFile ? path.path : `(${path.path})`)).join(' '),
    estimate:
      task.estimate && `${task.estimate.value.lowMinutes}-${task.estimate.value.highMinutes} ${task.estimate.form}`,
    actual: task.actual && `${task.actual.value.minutes} ${task.actual.form}`,
    start: task.start?.value,
    due: task.due?.value,
    assignee: task.assignee?.value,
    details: task.details.length || null,
  });
}

function join(line: number, key: string, title: string, facts: Record<string, unknown>): string {
  const told = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return [`${line} ${key} "${title}"`, ...told.map(([name, value]) => `${name}=${String(value)}`)].join('; ');
}
