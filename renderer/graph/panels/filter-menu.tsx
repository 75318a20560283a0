import type { SpecFile } from '../../../core/model/spec-file.ts';
import { nameKey } from '../../store/name-key.ts';
import { Popover } from '../../ui/popover.tsx';
import { changeFilter, graphStore, noFilter, type TaskFilter, useGraphState } from '../graph-store.ts';
import { countConditions } from '../model/find-matches.ts';
import './choice-menu.css';

const states: readonly (readonly [TaskFilter['state'], string])[] = [
  ['all', 'Any state'],
  ['open', 'Open'],
  ['ready', 'Ready'],
  ['blocked', 'Waiting'],
  ['in-progress', 'In progress'],
  ['done', 'Done'],
  ['skipped', 'Skipped'],
];

/** Which tasks stand out: the others recede. */
export function FilterMenu({ file }: { readonly file: SpecFile }) {
  const filter = useGraphState((state) => state.filter);
  const stories = listOnce(file.tasks.flatMap((task) => task.stories));
  const assignees = listOnce(file.tasks.flatMap(({ assignee }) => assignee?.value ?? []));
  const phases = file.phases.map(({ key }) => key);
  return (
    <Popover label="Filter" badge={countConditions(filter)}>
      {(close) => (
        <div className="choice-menu">
          <label>
            State
            <select
              aria-label="State"
              value={filter.state}
              onChange={(event) => {
                const state = states.find(([name]) => name === event.target.value)?.[0];
                if (state !== undefined) changeFilter({ state });
              }}
            >
              {states.map(([state, title]) => (
                <option key={state} value={state}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <Choice name="Phase" any="Any phase" values={phases} field="phase" show={(key) => nameKey(file, key)} />
          <Choice name="Story" any="Any story" values={stories} field="story" show={(story) => story} />
          <Choice name="Assignee" any="Anybody" values={assignees} field="assignee" show={(person) => person} />
          <Switch name="On the critical path" field="critical" />
          <Switch name="With problems" field="problem" />
          <div className="choice-menu-actions">
            <button
              type="button"
              className="button"
              disabled={countConditions(filter) === 0}
              onClick={() => {
                graphStore.setState({ filter: { ...noFilter, words: filter.words } });
                close();
              }}
            >
              Clear
            </button>
          </div>
        </div>
      )}
    </Popover>
  );
}

interface ChoiceProps {
  readonly name: string;
  /** What no choice is called. */
  readonly any: string;
  readonly values: readonly string[];
  readonly field: 'phase' | 'story' | 'assignee';
  readonly show: (value: string) => string;
}

/**
 * One of the values that the file has; nothing where it has none. A value of a saved view that the file has lost stands
 * among them, so that it is seen why nothing matches.
 */
function Choice({ name, any, values, field, show }: ChoiceProps) {
  const value = useGraphState((state) => state.filter[field]);
  const isLost = value !== null && !values.includes(value);
  if (values.length === 0 && !isLost) return null;
  return (
    <label>
      {name}
      <select
        aria-label={name}
        value={value === null ? '' : `=${value}`}
        onChange={(event) => changeFilter({ [field]: event.target.value === '' ? null : event.target.value.slice(1) })}
      >
        <option value="">{any}</option>
        {values.map((each) => (
          <option key={each} value={`=${each}`}>
            {show(each)}
          </option>
        ))}
        {isLost && <option value={`=${value}`}>{value} (not in this file)</option>}
      </select>
    </label>
  );
}

function Switch({ name, field }: { readonly name: string; readonly field: 'critical' | 'problem' }) {
  const value = useGraphState((state) => state.filter[field]);
  return (
    <label className="choice-menu-switch">
      <input type="checkbox" checked={value} onChange={() => changeFilter({ [field]: !value })} />
      {name}
    </label>
  );
}

function listOnce(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
