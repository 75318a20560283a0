import type { Task } from '../../core/model/task.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { toggleChecklistItem } from '../store/task-commands.ts';
import { InlineText } from '../ui/inline-text.tsx';
import { StatusBox } from '../ui/status-box.tsx';

/** Boxes below a heading task: its acceptance criteria. */
export function TaskCriteria({ feature, task }: { readonly feature: FeatureState; readonly task: Task }) {
  const checklists = feature.file.checklists.filter((checklist) => checklist.task === task.key);
  return checklists.map((checklist) => (
    <section key={checklist.line} className="inspector-section">
      <h3>
        {checklist.title} <span>{checklist.items.length}</span>
      </h3>
      <ul>
        {checklist.items.map((item) => (
          <li key={item.line} className="inspector-box-row">
            <StatusBox
              status={item.checked ? 'done' : 'todo'}
              mark={item.mark}
              label={item.text}
              disabled={!feature.file.editable}
              onToggle={() => void toggleChecklistItem(item)}
            />
            <span className="inspector-box-text selectable">
              <InlineText text={item.text} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
