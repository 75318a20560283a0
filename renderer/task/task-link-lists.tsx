import { useMemo, useState } from 'react';
import { formatDuration } from '../../core/model/format-duration.ts';
import type { Task } from '../../core/model/task.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { getDependencies } from '../store/derived.ts';
import { type ReachSum, useReach } from '../store/reach.ts';
import { findTaskLinks, type TaskLink } from '../store/task-links.ts';
import { selectTask, showDialog, showLine } from '../store/ui-store.ts';
import { Icon } from '../ui/icon.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { OriginTag } from '../ui/origin-tag.tsx';

/** What the task waits for and what waits for it, each with its reasons. */
export function TaskLinkLists({ feature, task }: { readonly feature: FeatureState; readonly task: Task }) {
  const { file } = feature;
  const links = useMemo(() => findTaskLinks(file, getDependencies(file), task), [file, task]);
  const reach = useReach(file, task);
  return (
    <>
      <LinkList
        title="Waits for"
        reach={reach.before}
        none="Nothing: it can start at once"
        links={links.waitsFor}
        path={file.path}
      />
      {file.editable && (
        <button
          type="button"
          className="link-button inspector-more"
          title="D"
          onClick={() => showDialog({ type: 'link', question: { kind: 'add', task: task.key } })}
        >
          Add dependency…
        </button>
      )}
      <LinkList title="Blocks" reach={reach.after} none="Nothing waits for it" links={links.blocks} path={file.path} />
    </>
  );
}

interface LinkListProps {
  readonly title: string;
  readonly none: string;
  readonly reach: ReachSum;
  readonly links: readonly TaskLink[];
  readonly path: string;
}

function LinkList({ title, none, reach, links, path }: LinkListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? links : links.filter(({ redundant }) => !redundant);
  const hidden = links.length - shown.length;
  return (
    <section className="inspector-section">
      <h3>
        {title} <span>{links.length}</span>
      </h3>
      {reach.count > 0 && <p className="inspector-reach">{describeReach(reach)}</p>}
      {links.length === 0 && <p className="inspector-none">{none}</p>}
      <ul>
        {shown.map((link) => (
          <LinkRow key={targetKey(link)} link={link} path={path} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="link-button inspector-more" onClick={() => setAll(true)}>
          {hidden} more that {hidden === 1 ? 'follows' : 'follow'} from these
        </button>
      )}
    </section>
  );
}

function LinkRow({ link, path }: { readonly link: TaskLink; readonly path: string }) {
  const { target, origins, line, soft } = link;
  const done = target.type === 'task' && (target.task.status === 'done' || target.task.status === 'skipped');
  return (
    <li className="task-link" data-done={done}>
      {target.type === 'task' ? (
        <button type="button" className="task-link-name" onClick={() => selectTask(target.task.key)}>
          {target.task.id !== null && <span className="task-link-id">{target.task.id}</span>}
          <span className="ellipsis">
            <InlineText text={target.task.title} />
          </span>
          {done && <Icon name="check" size={14} />}
          {done && <span className="visually-hidden">(done)</span>}
        </button>
      ) : (
        <button type="button" className="task-link-name" onClick={() => showLine(path, target.phase.line)}>
          <span className="ellipsis">
            All of {target.phase.number === null ? '' : `phase ${target.phase.number}: `}
            <InlineText text={target.phase.title} />
          </span>
        </button>
      )}
      <span className="task-link-origins">
        {origins.map((origin) => (
          <OriginTag key={origin} origin={origin} />
        ))}
        {soft && <span className="tag">recommended</span>}
        <button type="button" className="link-button" onClick={() => showLine(path, line)}>
          line {line}
        </button>
      </span>
    </li>
  );
}

/** `9 tasks in all, 4 open (6h)`. */
function describeReach({ count, open, openMinutes }: ReachSum): string {
  const all = count === 1 ? '1 task in all' : `${count} tasks in all`;
  return open === 0 ? `${all}, done` : `${all}, ${open} open (${formatDuration(openMinutes)})`;
}

function targetKey({ target }: TaskLink): string {
  return target.type === 'task' ? `task ${target.task.key}` : `phase ${target.phase.key}`;
}
