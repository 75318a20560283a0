import { formatDuration } from '../../core/model/format-duration.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { countAssumed } from '../store/count-assumed.ts';
import { useSchedule } from '../store/derived.ts';
import { nameFeature } from '../store/name-feature.ts';
import { showDocument } from '../store/ui-store.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { HeaderFact } from './header-fact.tsx';

/** The feature at a glance: what the inspector shows while no task is selected. */
export function FeatureOverview({ feature }: { readonly feature: FeatureState }) {
  const { summary, file } = feature;
  const schedule = useSchedule();
  const assumed = schedule === null ? 0 : countAssumed(schedule);
  return (
    <div className="inspector-scroll">
      <div className="inspector-head">
        <div className="inspector-title">
          <h2 className="selectable">{nameFeature(summary)}</h2>
        </div>
      </div>
      <div className="overview-progress">
        <ProgressBar done={summary.doneTasks} total={summary.totalTasks} />
        <span>
          {summary.doneTasks} of {summary.totalTasks} tasks done
        </span>
      </div>
      <dl className="task-facts">
        <dt>Phases</dt>
        <dd>{file.phases.length}</dd>
        {schedule !== null && schedule.tasks.length > 0 && (
          <>
            <dt>Work</dt>
            <dd>
              {formatDuration(schedule.sequentialMinutes)} one after the other
              {assumed > 0 && <span className="overview-assumed">{nameAssumed(assumed)}</span>}
            </dd>
            <dt>Critical path</dt>
            <dd>
              {formatDuration(schedule.criticalPathMinutes)} in {schedule.criticalPath.length}{' '}
              {schedule.criticalPath.length === 1 ? 'task' : 'tasks'}
            </dd>
          </>
        )}
        {file.header.map((field) => (
          <HeaderFact
            key={`${field.line} ${field.name}`}
            feature={feature.id}
            field={field}
            // A command finds the first of a name.
            editable={file.editable && file.header.find(({ name }) => isSameName(name, field.name)) === field}
          />
        ))}
      </dl>
      {summary.documents.length > 0 && (
        <section className="inspector-section">
          <h3>Documents</h3>
          <ul>
            {[file.path, ...summary.documents].map((path) => (
              <li key={path}>
                <button type="button" className="link-button" onClick={() => showDocument(path)}>
                  {path.split('/').slice(-1)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="inspector-hint">Select a task to see what it waits for.</p>
    </div>
  );
}

function nameAssumed(count: number): string {
  return `${count} ${count === 1 ? 'task' : 'tasks'} without an estimate, assumed`;
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
