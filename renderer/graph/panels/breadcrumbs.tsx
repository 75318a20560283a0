import type { SpecFile } from '../../../core/model/spec-file.ts';
import { nameKey } from '../../store/name-key.ts';
import { selectTask } from '../../store/ui-store.ts';
import { Icon } from '../../ui/icon.tsx';
import { focusOn, useGraphState } from '../graph-store.ts';
import './breadcrumbs.css';

const focusSteps: readonly (readonly [string, number | null])[] = [
  ['1 step', 1],
  ['2 steps', 2],
  ['3 steps', 3],
  ['all steps', null],
];

/** The way to the part of the graph that is shown: each task that was looked at more closely, and the whole. */
export function Breadcrumbs({ file }: { readonly file: SpecFile }) {
  const focus = useGraphState((state) => state.focus);
  const trail = useGraphState((state) => state.trail);
  if (focus === null) return null;
  const { key, steps } = focus;
  return (
    <nav className="breadcrumbs" aria-label="Focus">
      <ol>
        <li>
          <button type="button" className="link-button" onClick={() => focusOn(null)}>
            All tasks
          </button>
        </li>
        {trail.map((earlier) => (
          <li key={earlier}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                selectTask(earlier);
                focusOn({ key: earlier, steps });
              }}
            >
              {nameKey(file, earlier)}
            </button>
          </li>
        ))}
        <li aria-current="location">
          Around <strong>{nameKey(file, key)}</strong>
          {!file.tasks.some((task) => task.key === key) && ' (not in this file: all tasks are shown)'}
        </li>
      </ol>
      <select
        className="graph-tool-select"
        aria-label="How far around"
        value={String(steps)}
        onChange={(event) => {
          const next = focusSteps.find(([, value]) => String(value) === event.target.value)?.[1] ?? null;
          focusOn({ key, steps: next });
        }}
      >
        {focusSteps.map(([name, value]) => (
          <option key={name} value={String(value)}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" className="icon-button" aria-label="Show the whole graph" onClick={() => focusOn(null)}>
        <Icon name="close" size={14} />
      </button>
    </nav>
  );
}
