import { type TimePart, timeParts } from '../store/ui-state.ts';
import { uiStore, useUiState } from '../store/ui-store.ts';
import './time-toolbar.css';

const titles: Readonly<Record<TimePart, string>> = {
  tasks: 'By task',
  entries: 'Entries',
  days: 'By day',
  pictures: 'Pictures',
  estimates: 'Estimates',
  report: 'Report',
};

/** Chooses what the Time view shows below its figures, of which features and days. */
export function TimeToolbar({ hasStories }: { readonly hasStories: boolean }) {
  const part = useUiState((ui) => ui.timePart);
  return (
    <div className="time-toolbar">
      <fieldset className="time-tabs" aria-label="Parts of the Time view">
        {timeParts.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={part === name}
            onClick={() => uiStore.setState({ timePart: name })}
          >
            {titles[name]}
          </button>
        ))}
      </fieldset>
      {part !== 'entries' && (
        <span className="time-controls">
          <ScopeChoice />
          {part === 'tasks' && hasStories && <GroupChoice />}
          {part === 'tasks' && <TaskFilter />}
          {(part === 'days' || part === 'pictures' || part === 'report') && <RangeChoice />}
        </span>
      )}
    </div>
  );
}

function ScopeChoice() {
  const scope = useUiState((ui) => ui.timeScope);
  return (
    <select
      className="text-input time-scope"
      aria-label="Features"
      value={scope}
      onChange={({ target }) => uiStore.setState({ timeScope: target.value === 'all' ? 'all' : 'feature' })}
    >
      <option value="feature">This feature</option>
      <option value="all">All features</option>
    </select>
  );
}

function GroupChoice() {
  const group = useUiState((ui) => ui.timeGroup);
  const scope = useUiState((ui) => ui.timeScope);
  if (scope === 'all') return null;
  return (
    <select
      className="text-input"
      aria-label="Tasks stand below"
      value={group}
      onChange={({ target }) => uiStore.setState({ timeGroup: target.value === 'story' ? 'story' : 'phase' })}
    >
      <option value="phase">By phase</option>
      <option value="story">By story</option>
    </select>
  );
}

function TaskFilter() {
  const filter = useUiState((ui) => ui.timeFilter);
  return (
    <input
      className="text-input time-filter"
      type="search"
      aria-label="Filter by words"
      placeholder="Filter, such as US1 open"
      value={filter}
      onChange={({ target }) => uiStore.setState({ timeFilter: target.value })}
    />
  );
}

function RangeChoice() {
  const range = useUiState((ui) => ui.timeRange);
  const change = (end: 'from' | 'to', value: string) =>
    uiStore.setState({ timeRange: { ...range, [end]: value === '' ? null : value } });
  return (
    <span className="time-range">
      <input
        className="text-input"
        type="date"
        aria-label="From"
        value={range.from ?? ''}
        onChange={({ target }) => change('from', target.value)}
      />
      –
      <input
        className="text-input"
        type="date"
        aria-label="To"
        value={range.to ?? ''}
        onChange={({ target }) => change('to', target.value)}
      />
    </span>
  );
}
