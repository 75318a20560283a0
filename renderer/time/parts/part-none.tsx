import { useUiState } from '../../store/ui-store.ts';

/** What a part says when there is nothing to show, and what can be done about it. */
export function PartNone() {
  const { from, to } = useUiState((ui) => ui.timeRange);
  return (
    <p className="entries-none">
      {from === null && to === null
        ? 'Nothing is logged yet. Start a timer with T, or add entries by hand.'
        : 'Nothing is logged in these days.'}
    </p>
  );
}
