import type { DependencyOrigin } from '../../../core/model/dependency.ts';
import type { TaskState } from './graph-model.ts';

/** The words for a state, as shown to people. */
export const stateWords: Readonly<Record<TaskState, string>> = {
  ready: 'ready',
  blocked: 'waiting',
  'in-progress': 'in progress',
  done: 'done',
  skipped: 'skipped',
};

/** The words for an origin: its name, and why such a dependency holds. */
export const originWords: Readonly<Record<DependencyOrigin, { readonly name: string; readonly why: string }>> = {
  stated: { name: 'Stated', why: 'the document says so' },
  phase: { name: 'Phases', why: 'a phase starts when the one before it is done' },
  order: { name: 'Order', why: 'tasks without [P] run one after the other, as listed' },
  file: { name: 'Same file', why: 'both name the same file, and run in the order listed' },
  tdd: { name: 'Test first', why: 'the mark names the test that it makes pass' },
  reuse: { name: 'Reuse', why: 'it reuses what the other makes' },
};

/** Minutes in the words that people plan with: `45m`, `3h`, `2h 30m`. */
export function formatMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest}m`;
  return rest === 0 || hours >= 10 ? `${Math.round(whole / 60)}h` : `${hours}h ${rest}m`;
}

/** `1 task`, `5 tasks`. */
export function countTasks(count: number): string {
  return count === 1 ? '1 task' : `${count} tasks`;
}
