import { useEffect, useState } from 'react';
import type { Task } from '../../core/model/task.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { useSelectedTask, useShownFeature } from '../store/shown-feature.ts';
import { renameTask, toggleTask } from '../store/task-commands.ts';
import { uiStore, useUiState } from '../store/ui-store.ts';
import { TimerButton } from '../timer/timer-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { StatusBox } from '../ui/status-box.tsx';
import { FeatureOverview } from './feature-overview.tsx';
import { TaskChain } from './task-chain.tsx';
import { TaskCriteria } from './task-criteria.tsx';
import { TaskDetails } from './task-details.tsx';
import { TaskFacts } from './task-facts.tsx';
import { TaskKnots } from './task-knots.tsx';
import { TaskLinkLists } from './task-link-lists.tsx';
import { TaskProblems } from './task-problems.tsx';
import { TaskSubtasks } from './task-subtasks.tsx';
import { TitleInput } from './title-input.tsx';
import './inspector.css';

/** All that is known of the selected task; of the feature where none is selected. */
export function Inspector({ width }: { readonly width: number }) {
  const feature = useShownFeature();
  const task = useSelectedTask();
  return (
    <aside className="inspector" aria-label="Inspector" style={{ width: `min(${width}px, 29vw)` }}>
      {feature !== null &&
        (task === null ? (
          <FeatureOverview feature={feature} />
        ) : (
          <TaskInspector key={`${feature.id} ${task.key}`} feature={feature} task={task} />
        ))}
    </aside>
  );
}

function TaskInspector({ feature, task }: { readonly feature: FeatureState; readonly task: Task }) {
  return (
    <div className="inspector-scroll">
      <TaskHead feature={feature} task={task} />
      <TaskChain feature={feature} />
      <TaskFacts feature={feature} task={task} />
      <TaskProblems task={task} />
      <TaskKnots feature={feature} task={task} />
      <TaskLinkLists feature={feature} task={task} />
      <TaskSubtasks feature={feature} task={task} />
      <TaskCriteria feature={feature} task={task} />
      <TaskDetails task={task} />
    </div>
  );
}

/** A title of a whole page is cut until it is asked for: what follows is what the inspector is opened for. */
function LongTitle({ title }: { readonly title: string }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = title.length > longTitle;
  return (
    <>
      <h2 className="selectable" dir="auto" data-cut={(isLong && !isWhole) || undefined}>
        <InlineText text={title} />
      </h2>
      {isLong && (
        <button type="button" className="link-button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all of the title'}
        </button>
      )}
    </>
  );
}

/** Characters that fill about a third of the inspector. */
const longTitle = 300;

function TaskHead({ feature, task }: { readonly feature: FeatureState; readonly task: Task }) {
  const editing = useUiState((ui) => ui.editing === 'title');
  const { editable } = feature.file;
  const edit = (field: 'title' | null) => uiStore.setState({ editing: field });

  // A rename ends with its task.
  useEffect(() => () => uiStore.setState({ editing: null }), []);

  return (
    <div className="inspector-head">
      <StatusBox
        status={task.status}
        mark={task.mark}
        label={`Done: ${task.id ?? task.title}`}
        disabled={!editable}
        onToggle={() => toggleTask(task)}
      />
      <div className="inspector-title">
        {task.id !== null && <span className="inspector-id selectable">{task.id}</span>}
        {editing && editable ? (
          <TitleInput
            title={task.title}
            onDone={() => edit(null)}
            onSave={(title, seen) => void renameTask(task, title, seen)}
          />
        ) : (
          <LongTitle key={task.key} title={task.title} />
        )}
      </div>
      {editable && !editing && <TimerButton task={task} />}
      {editable && !editing && (
        <button
          type="button"
          className="icon-button"
          aria-label="Rename"
          title="Rename (F2)"
          onClick={() => edit('title')}
        >
          <Icon name="pencil" />
        </button>
      )}
    </div>
  );
}
