import type { ProblemCode } from '../../core/model/problem.ts';
import type { Task } from '../../core/model/task.ts';
import { useProblems } from '../store/derived.ts';
import { showLine } from '../store/ui-store.ts';
import { Icon } from '../ui/icon.tsx';

/** Shown step by step by `TaskKnots`. */
const shownAsKnots: ReadonlySet<ProblemCode> = new Set(['cycle', 'contradictory-statements']);

/** What was found about the selected task. */
export function TaskProblems({ task }: { readonly task: Task }) {
  const problems = useProblems().filter(({ subject, code }) => subject === task.key && !shownAsKnots.has(code));
  if (problems.length === 0) return null;
  return (
    <ul className="task-problems">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.line} ${problem.message}`} data-severity={problem.severity}>
          <Icon name={problem.severity} size={14} />
          <span className="selectable">
            {problem.message}{' '}
            <button type="button" className="link-button" onClick={() => showLine(problem.path, problem.line)}>
              line {problem.line}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
