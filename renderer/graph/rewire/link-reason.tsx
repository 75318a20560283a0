import { useRewireState } from './rewire-store.ts';
import './rewire.css';

/** At the pointer, while an edge is being drawn: what letting go would do, or why it cannot be done. */
export function LinkReason() {
  const gesture = useRewireState((state) => state.gesture);
  if (gesture === null) return null;
  const { fixed, name, role, target, targetName, refusal, pointer, others } = gesture;
  const names = others.length === 0 ? name : `${name} and ${others.length} more`;
  const wait = others.length === 0 ? 'waits' : 'wait';
  const text =
    refusal?.text ??
    (target === null || target === fixed
      ? null
      : role === 'before'
        ? `${targetName} waits for ${names}`
        : `${names} ${wait} for ${targetName}`);
  if (text === null) return null;
  return (
    <p
      className="graph-panel link-reason"
      data-refused={refusal !== null || undefined}
      aria-hidden="true"
      style={{ left: pointer.x + 16, top: pointer.y + 18 }}
    >
      {text}
    </p>
  );
}
