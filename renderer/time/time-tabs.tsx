import { type TimePart, timeParts } from '../store/ui-state.ts';
import { uiStore, useUiState } from '../store/ui-store.ts';
import './time-tabs.css';

const titles: Readonly<Record<TimePart, string>> = {
  tasks: 'By task',
  entries: 'Entries',
};

/** Chooses what the Time view shows below its figures. */
export function TimeTabs() {
  const part = useUiState((ui) => ui.timePart);
  return (
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
  );
}
