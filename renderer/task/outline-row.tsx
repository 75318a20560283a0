import type { PointerEvent } from 'react';
import { formatDuration } from '../../core/model/format-duration.ts';
import type { Counts, OutlineRow } from '../store/build-outline.ts';
import { changeEstimate, renameTask, toggleChecklistItem, toggleTask } from '../store/task-commands.ts';
import { TimerButton } from '../timer/timer-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { RowFold } from '../ui/row-fold.tsx';
import { StatusBox } from '../ui/status-box.tsx';
import { EstimateInput } from './estimate-input.tsx';
import { TitleInput } from './title-input.tsx';

interface OutlineRowProps {
  readonly row: OutlineRow;
  readonly index: number;
  readonly offsetPx: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly folded: boolean;
  readonly active: boolean;
  readonly editable: boolean;
  readonly editing: 'title' | 'estimate' | null;
  readonly hasProblem: boolean;
  readonly dragged: boolean;
  readonly onActivate: () => void;
  /** The pointer went down on it: it may become a drag. */
  readonly onPress: (event: PointerEvent) => void;
  readonly onFold: () => void;
  readonly onEdit: (field: 'title' | 'estimate' | null) => void;
}

/** One row of the outline, whatever it shows. */
export function OutlineRowView(props: OutlineRowProps) {
  const { row, index, offsetPx, measure, folded, active, onActivate, onFold } = props;
  const isHead = row.type === 'phase' || row.type === 'group' || row.type === 'checklist';
  return (
    <div
      ref={measure}
      id={`row-${index}`}
      data-index={index}
      className="outline-row"
      data-type={row.type}
      data-done={row.type === 'task' && (row.task.status === 'done' || row.task.status === 'skipped')}
      data-dragged={props.dragged || undefined}
      data-menu={row.type === 'task' || row.type === 'phase' ? row.type : undefined}
      data-menu-key={row.type === 'task' ? row.task.key : row.type === 'phase' ? row.phase.key : undefined}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.depth + 1}
      aria-selected={active}
      aria-expanded={row.hasChildren ? !folded : undefined}
      aria-checked={readChecked(row)}
      aria-description={props.hasProblem ? 'Has problems' : undefined}
      aria-labelledby={`row-${index}-body`}
      style={{ transform: `translateY(${offsetPx}px)`, paddingLeft: 12 + row.depth * 20 }}
      onPointerDown={props.onPress}
      onMouseDown={(event) => {
        const input = event.target instanceof HTMLInputElement ? event.target : null;
        if (input !== null && input.type !== 'checkbox') return;
        // The tree keeps the focus: a row can scroll away.
        event.preventDefault();
        // Activating may scroll the row into view, and its box from under the pointer before the click.
        if (input === null) onActivate();
      }}
      onMouseUp={(event) => {
        if (event.target instanceof HTMLInputElement && event.target.type === 'checkbox') onActivate();
      }}
      onDoubleClick={() => {
        if (row.type === 'task') props.onEdit('title');
        else if (isHead) onFold();
      }}
    >
      <RowFold folded={row.hasChildren ? folded : null} onFold={onFold} />
      {row.type === 'task' && (
        <StatusBox
          status={row.task.status}
          mark={row.task.mark}
          label={`${row.task.id ?? ''} ${row.task.title}`.trim()}
          disabled={!props.editable}
          focusable={false}
          onToggle={() => toggleTask(row.task)}
        />
      )}
      {row.type === 'item' && (
        <StatusBox
          status={row.item.checked ? 'done' : 'todo'}
          mark={row.item.mark}
          label={row.item.text}
          disabled={!props.editable}
          focusable={false}
          onToggle={() => void toggleChecklistItem(row.item)}
        />
      )}
      <span id={`row-${index}-body`} className="outline-body">
        <RowBody {...props} />
      </span>
    </div>
  );
}

function RowBody(props: OutlineRowProps) {
  const { row } = props;
  switch (row.type) {
    case 'phase':
      return (
        <>
          <h2 className="outline-head">
            {row.phase.number !== null && (
              <span className="outline-number">
                <span className="visually-hidden">Phase </span>
                {row.phase.number}{' '}
              </span>
            )}
            <InlineText text={row.phase.title} />{' '}
          </h2>
          {row.phase.priority !== null && <span className="tag">{row.phase.priority} </span>}
          {row.phase.estimate !== null && (
            <span className="outline-estimate" title="Stated in the document">
              {formatDuration(row.phase.estimate.value.minutes)}{' '}
            </span>
          )}
          <HeadCounts counts={row.counts} />
        </>
      );
    case 'group':
      return (
        <>
          <h3 className="outline-head">
            <InlineText text={row.group.title} />{' '}
          </h3>
          <HeadCounts counts={row.counts} />
        </>
      );
    case 'checklist':
      return (
        <>
          <h3 className="outline-head">
            <InlineText text={row.checklist.title} />{' '}
          </h3>
          <span className="tag">Checklist </span>
          <HeadCounts counts={row.counts} />
        </>
      );
    case 'item':
      return (
        <span className="outline-title" dir="auto">
          <InlineText text={row.item.text} />
        </span>
      );
    case 'task':
      return <TaskBody {...props} row={row} />;
  }
}

function TaskBody(props: OutlineRowProps & { readonly row: Extract<OutlineRow, { type: 'task' }> }) {
  const { row, editing, hasProblem, onEdit } = props;
  const { task } = row;
  const finish = () => onEdit(null);
  return (
    <>
      {task.id !== null && <span className="outline-id">{task.id} </span>}
      {editing === 'title' ? (
        <TitleInput title={task.title} onDone={finish} onSave={(title, seen) => void renameTask(task, title, seen)} />
      ) : (
        <span className="outline-title" dir="auto">
          <InlineText text={task.title} />{' '}
        </span>
      )}
      <span className="outline-marks">
        <span className="outline-icons" aria-hidden="true">
          {props.editable && <TimerButton task={task} focusable={false} quiet />}
          {hasProblem && (
            <span className="outline-problem" title="Has problems">
              <Icon name="warning" size={14} />
            </span>
          )}
        </span>
        {task.parallel && (
          <span className="tag" title="Can run in parallel">
            P{' '}
          </span>
        )}
        {task.stories.map((story) => (
          <span key={story} className="tag">
            {story}{' '}
          </span>
        ))}
        {editing === 'estimate' ? (
          <EstimateInput
            minutes={task.estimate?.value.minutes ?? null}
            onDone={finish}
            onSave={(minutes, seen) => void changeEstimate(task, minutes, seen)}
          />
        ) : (
          task.estimate !== null && (
            <span className="outline-estimate" title="Estimate">
              {formatDuration(task.estimate.value.minutes)}
            </span>
          )
        )}
      </span>
    </>
  );
}

function HeadCounts({ counts: { done, total } }: { readonly counts: Counts }) {
  return (
    <span className="outline-counts">
      <ProgressBar done={done} total={total} />
      <span>
        {done}/{total}
        <span className="visually-hidden"> done</span>
      </span>
    </span>
  );
}

function readChecked(row: OutlineRow): boolean | 'mixed' | undefined {
  if (row.type === 'item') return row.item.checked;
  if (row.type !== 'task') return undefined;
  return row.task.status === 'done' ? true : row.task.status === 'todo' ? false : 'mixed';
}
