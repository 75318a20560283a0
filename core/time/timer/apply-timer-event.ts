import { assertNever } from '../../text/assert-never.ts';
import type { TimerEvent } from './timer-event.ts';
import { type Away, idleTimer, type RunningTimer, type TimerState } from './timer-state.ts';

/**
 * Work out what one more line of the journal makes of the timer.
 *
 * Total: an event about a timer that does not run changes nothing, so that a journal with lines missing or doubled
 * still reads. No event makes a time negative.
 *
 * @param state
 *   What the lines before came to.
 * @param event
 *   The next line.
 * @returns
 *   The state after it; the same object where nothing changed.
 */
export function applyTimerEvent(state: TimerState, event: TimerEvent): TimerState {
  switch (event.type) {
    case 'start':
      return state.running === null ? { ...state, running: toStarted(event) } : state;
    case 'add':
      return { ...state, pending: [...state.pending.filter(({ id }) => id !== event.entry.id), event.entry] };
    case 'amend':
      return { ...state, pending: state.pending.map((entry) => (entry.id === event.entry.id ? event.entry : entry)) };
    case 'settled-entry':
      return { ...state, pending: state.pending.filter(({ id }) => id !== event.id) };
    default:
      return state.running?.id === event.timer ? applyToRunning(state, state.running, event) : state;
  }
}

/** Work out the state that a whole journal comes to. */
export function replayTimer(events: readonly TimerEvent[], from: TimerState = idleTimer): TimerState {
  return events.reduce(applyTimerEvent, from);
}

type RunningEvent = Exclude<TimerEvent, { type: 'start' | 'add' | 'amend' | 'settled-entry' }>;

function applyToRunning(state: TimerState, running: RunningTimer, event: RunningEvent): TimerState {
  const seen = { ...running, seenAtMs: event.at };
  const run = (next: RunningTimer): TimerState => ({ ...state, running: next });
  switch (event.type) {
    case 'beat':
      return run(beat(seen, positive(event.workedMs), event.at));
    case 'away':
      return run({ ...seen, ...leave(running, event) });
    case 'back':
      return run({ ...seen, away: running.away === null ? null : { ...running.away, open: false } });
    case 'settle': {
      const counted = event.counts ? (running.away?.ms ?? 0) : 0;
      return run({ ...seen, workedMs: running.workedMs + counted, away: null });
    }
    case 'note':
      return run({ ...running, note: event.note });
    case 'task':
      return run({ ...running, task: event.task });
    case 'stop': {
      const { entry } = event;
      const pending = entry === null ? state.pending : [...state.pending.filter(({ id }) => id !== entry.id), entry];
      // What the next timer took from it, by a start some minutes ago, comes back with the next timer.
      const switched =
        event.switches && entry !== null ? { timer: { ...seen, workedMs: entry.workedMs }, entry: entry.id } : null;
      return { running: null, pending, switched };
    }
    case 'switch-back':
      return switchBack(state, seen);
    default:
      return assertNever(event);
  }
}

function toStarted(event: Extract<TimerEvent, { type: 'start' }>): RunningTimer {
  const { timer, task, startedAtMs, workedMs, at } = event;
  return { id: timer, task, startedAtMs, seenAtMs: at, workedMs: positive(workedMs), away: null, note: '' };
}

function beat(running: RunningTimer, workedMs: number, at: number): RunningTimer {
  const { away } = running;
  if (away?.open) return { ...running, away: { ...away, toMs: at, ms: away.ms + workedMs } };
  return { ...running, workedMs: running.workedMs + workedMs };
}

/** Two stretches that wait for the same answer become one, which begins with the first. */
function leave(
  running: RunningTimer,
  event: Extract<TimerEvent, { type: 'away' }>,
): Pick<RunningTimer, 'workedMs' | 'away'> {
  const takenMs = Math.min(positive(event.takenMs), running.workedMs);
  const workedMs = running.workedMs - takenMs;
  const ms = takenMs + positive(event.addedMs);
  const before: Away | null = running.away;
  return {
    workedMs,
    away: {
      reason: before?.reason ?? event.reason,
      fromMs: before?.fromMs ?? event.fromMs,
      toMs: event.at,
      ms: ms + (before?.ms ?? 0),
      workedBeforeMs: Math.min(before?.workedBeforeMs ?? workedMs, workedMs),
      open: event.open,
    },
  };
}

function switchBack(state: TimerState, running: RunningTimer): TimerState {
  const { switched } = state;
  if (switched === null) return state;
  const { timer, entry } = switched;
  const workedMs = timer.workedMs + running.workedMs;
  return {
    running: { ...timer, seenAtMs: running.seenAtMs, workedMs, away: running.away ?? timer.away },
    pending: state.pending.filter(({ id }) => id !== entry),
    switched: null,
  };
}

function positive(ms: number): number {
  return Math.max(ms, 0);
}
