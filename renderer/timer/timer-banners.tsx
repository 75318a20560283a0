import { formatDuration } from '../../core/model/format-duration.ts';
import type { Away, PendingEntry, RunningTimer } from '../../core/time/timer/timer-state.ts';
import { nameTimedTask, runTimer, useTimer } from '../store/timer.ts';
import { showDialog } from '../store/ui-store.ts';
import { Banner } from '../ui/banner.tsx';
import { formatMoment } from './format-moment.ts';

/** What the timer asks: time that nobody saw, and entries that could not be logged. */
export function TimerBanners() {
  const { running, pending } = useTimer();
  const waiting = pending[0];
  return (
    <>
      {running !== null && running.away !== null && !running.away.open && (
        <AwayBanner running={running} away={running.away} />
      )}
      {waiting !== undefined && <PendingBanner entry={waiting} more={pending.length - 1} />}
    </>
  );
}

function AwayBanner({ running, away }: { readonly running: RunningTimer; readonly away: Away }) {
  const settle = (answer: 'keep' | 'discard' | 'stop') => void runTimer({ type: 'settle', answer });
  const length = formatDuration(away.ms / 60_000);
  const isClosed = away.reason === 'closed';
  return (
    <Banner tone="warning" text={describeAway(running, away)}>
      <button type="button" className="button" onClick={() => settle('stop')}>
        {isClosed
          ? `Keep until ${formatMoment(away.fromMs, away.toMs)}`
          : `Stop at ${formatMoment(away.fromMs, away.toMs)}`}
      </button>
      <button type="button" className="button" onClick={() => settle('keep')}>
        {isClosed ? 'Go on' : `Keep ${length}`}
      </button>
      <button type="button" className="button" onClick={() => settle('discard')}>
        {isClosed ? `Go on without ${length}` : `Discard ${length}`}
      </button>
      <button type="button" className="button" onClick={() => showDialog({ type: 'give-time', entry: null })}>
        Other task…
      </button>
      {isClosed && (
        <button type="button" className="button" onClick={() => void runTimer({ type: 'discard' })}>
          Discard all
        </button>
      )}
    </Banner>
  );
}

function describeAway({ task, startedAtMs }: RunningTimer, away: Away): string {
  const name = nameTimedTask(task);
  const since = formatMoment(startedAtMs, away.toMs);
  const from = formatMoment(away.fromMs, away.toMs);
  if (away.reason === 'closed') return `Running on ${name} since ${since}, last seen ${from}.`;
  const length = formatDuration(away.ms / 60_000);
  if (away.reason === 'idle') return `No input for ${length} since ${from} while ${name} was timed.`;
  return `The computer slept, or its clock was set: ${length} since ${from} while ${name} was timed.`;
}

function PendingBanner({ entry, more }: { readonly entry: PendingEntry; readonly more: number }) {
  const { id, task, workedMs, startMs } = entry;
  const others = more === 0 ? '' : ` (and ${more} more)`;
  const length = formatDuration(workedMs / 60_000);
  return (
    <Banner
      tone="warning"
      text={`${length} on ${nameTimedTask(task)} of ${formatMoment(startMs, Date.now())} could not be logged and waits${others}.`}
    >
      <button type="button" className="button" onClick={() => void runTimer({ type: 'log-entry', id })}>
        Log now
      </button>
      <button type="button" className="button" onClick={() => showDialog({ type: 'give-time', entry: id })}>
        Change…
      </button>
      <button type="button" className="button" onClick={() => void runTimer({ type: 'drop-entry', id })}>
        Drop it
      </button>
    </Banner>
  );
}
