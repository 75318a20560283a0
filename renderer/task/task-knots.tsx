import type { Task } from '../../core/model/task.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { ClashingStatements } from '../proposal/clashing-statements.tsx';
import { WaitSteps } from '../proposal/wait-steps.tsx';
import { getDependencies } from '../store/derived.ts';

/** The cycles that the task is part of and the contradictions about it, each with what states it. */
export function TaskKnots({ feature, task }: { readonly feature: FeatureState; readonly task: Task }) {
  const { cycles, contradictions } = getDependencies(feature.file);
  const names = [task.key, task.phase];
  const own = contradictions.filter(({ pairs }) =>
    pairs.some(({ waits, dependsOn }) => names.includes(waits) || names.includes(dependsOn)),
  );
  return (
    <>
      {cycles
        .filter(({ tasks }) => tasks.includes(task.key))
        .map(({ tasks, edges }) => (
          <section key={tasks.join(' ')} className="inspector-section" aria-label="Cycle">
            <h3>
              Cycle <span>{tasks.length} tasks wait for each other</span>
            </h3>
            <WaitSteps feature={feature} steps={edges} onRemove={nothing} />
          </section>
        ))}
      {own.map((contradiction) => (
        <section
          key={`${contradiction.followed} ${contradiction.beaten}`}
          className="inspector-section"
          aria-label="Contradiction"
        >
          <h3>Contradiction</h3>
          <ClashingStatements feature={feature} contradiction={contradiction} onRemove={nothing} />
        </section>
      ))}
    </>
  );
}

/** The question stands over the inspector: nothing has to make way for it. */
function nothing(): void {}
