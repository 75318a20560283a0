import { useMemo } from 'react';
import { writeParallelExample } from '../../../core/graph/export/write-parallel-example.ts';
import type { Task } from '../../../core/model/task.ts';
import { copyText } from '../../store/copy-text.ts';
import { useSelectedKey } from '../../store/shown-feature.ts';
import { selectTask } from '../../store/ui-store.ts';
import { useGraphState } from '../graph-store.ts';
import type { GraphTask } from '../model/graph-model.ts';
import { plainTitle } from '../model/plain-title.ts';
import { countTasks, formatMinutes } from '../model/words.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import './waves-panel.css';

/** The plan as waves: what is left, grouped by what can run side by side. */
export function WavesPanel({ graph }: { readonly graph: FeatureGraph }) {
  const matches = useGraphState((state) => state.matches);
  const waves = useMemo(() => listOpenWaves(graph), [graph]);
  const most = Math.max(0, ...waves.map((wave) => wave.length));
  const widest = waves.findIndex((wave) => wave.length === most) + 1;
  if (waves.length === 0) return <p className="waves-none">Everything is done.</p>;
  return (
    <div className="waves">
      <p className="waves-facts">
        {waves.length === 1 ? '1 wave' : `${waves.length} waves`} of open work. The widest is wave {widest}:{' '}
        {most === 1 ? 'one person can work at a time' : `up to ${most} people can work at the same time`}.
      </p>
      <ol>
        {waves.map((tasks, index) => (
          <li key={tasks[0]?.key ?? index}>
            <header>
              <h3>Wave {index + 1}</h3>
              <span>
                {countTasks(tasks.length)}, {formatMinutes(Math.max(...tasks.map((task) => task.minutes)))} side by
                side, {formatMinutes(tasks.reduce((sum, task) => sum + task.minutes, 0))} in a row
              </span>
              {tasks.length > 1 && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => void copyText(writeExample(tasks, graph.file.tasks))}
                >
                  Copy as Parallel Example
                </button>
              )}
            </header>
            <ul>
              {tasks.map((task) => (
                <WaveTask key={task.key} task={task} dimmed={matches !== null && !matches.has(task.key)} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function WaveTask({ task, dimmed }: { readonly task: GraphTask; readonly dimmed: boolean }) {
  const isSelected = useSelectedKey() === task.key;
  return (
    <li>
      <button
        type="button"
        className="waves-task"
        data-state={task.state}
        data-critical={task.critical || undefined}
        data-dimmed={dimmed || undefined}
        aria-pressed={isSelected}
        onClick={() => selectTask(task.key)}
      >
        {task.task.id !== null && <span className="mono">{task.task.id}</span>}
        <span className="ellipsis">{plainTitle(task.task.title)}</span>
      </button>
    </li>
  );
}

/** Waves of the schedule without what is done, empty ones closed up. */
function listOpenWaves({ schedule, model }: FeatureGraph): GraphTask[][] {
  const open = new Map(
    model.tasks.filter(({ state }) => state !== 'done' && state !== 'skipped').map((task) => [task.key, task]),
  );
  return schedule.waves.map((wave) => wave.flatMap((key) => open.get(key) ?? [])).filter((tasks) => tasks.length > 0);
}

function writeExample(wave: readonly GraphTask[], order: readonly Task[]): string {
  return writeParallelExample([wave.map(({ task }) => task)], order);
}
