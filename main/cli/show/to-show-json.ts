import type { Checklist } from '../../../core/model/checklist.ts';
import type { Dependency, PhaseDependency } from '../../../core/model/dependency.ts';
import type { Phase } from '../../../core/model/phase.ts';
import type { Problem } from '../../../core/model/problem.ts';
import type { Claim } from '../../../core/model/spec-file.ts';
import type { Task } from '../../../core/model/task.ts';
import type { ReadFeature, ReadPlan } from '../read-plan-types.ts';

/**
 * What `specline show --json` prints. Scripts rely on this shape: members are added, never renamed or removed
 * (docs/command-line.md).
 */
export function toShowJson(plan: ReadPlan) {
  return {
    schemaVersion: 1,
    folder: plan.folder,
    features: plan.features.map(toFeature),
    featureDependencies: plan.featureDependencies,
  };
}

function toFeature({ id, title, path, file, built, problems }: ReadFeature) {
  return {
    id,
    title,
    path,
    kind: file.kind,
    editable: file.editable,
    estimateMinutes: file.estimate?.value.minutes ?? null,
    plannedStart: file.plannedStart?.value ?? null,
    phases: file.phases.map(toPhase),
    tasks: file.tasks.map(toTask),
    checklists: file.checklists.map(toChecklist),
    dependencies: built.dependencies.map(toDependency),
    phaseDependencies: built.phaseDependencies.map(toPhaseDependency),
    claims: file.claims.map(toClaim),
    problems: problems.map(toProblem),
  };
}

function toPhase({ key, number, title, line, priority, estimate, stories, tails }: Phase) {
  return { key, number, title, line, priority, estimateMinutes: estimate?.value.minutes ?? null, stories, tails };
}

function toTask(task: Task) {
  return {
    key: task.key,
    id: task.id,
    title: task.title,
    line: task.line,
    phase: task.phase,
    group: task.group,
    parent: task.parent,
    status: task.status,
    mark: task.mark,
    parallel: task.parallel,
    story: task.stories[0] ?? null,
    paths: [...new Set(task.paths.filter(({ isFile }) => isFile).map(({ path }) => path))],
    estimateMinutes: task.estimate?.value.minutes ?? null,
    actualMinutes: task.actual?.value.minutes ?? null,
    stories: task.stories,
    priority: task.priority,
    labels: task.labels.map(({ text }) => text),
    assignee: task.assignee?.value ?? null,
    start: task.start?.value ?? null,
    due: task.due?.value ?? null,
    form: task.form,
    file: task.path,
  };
}

function toChecklist({ title, line, task, items }: Checklist) {
  return { title, line, task, items: items.map(({ text, checked, line }) => ({ text, checked, line })) };
}

/** `soft` stands only where it is true: such a dependency is shown, never scheduled. */
function toDependency({ task, dependsOn, origin, line, redundant, soft }: Dependency) {
  return { task, dependsOn, origin, line, redundant, ...(soft ? { soft } : {}) };
}

function toPhaseDependency({ phase, dependsOn, origin, line, redundant, soft }: PhaseDependency) {
  return { phase, dependsOn, origin, line, redundant, ...(soft ? { soft } : {}) };
}

function toClaim({ what, minutes, count, people, line }: Claim) {
  return { what, minutes, line, ...(count === null ? {} : { count }), ...(people === null ? {} : { people }) };
}

function toProblem({ code, severity, line, message, subject }: Problem) {
  return { code, severity, line, message, subject };
}
