import { type RefObject, useMemo, useState } from 'react';
import { listDifferingActuals, listStrays } from '../../../core/time/check-log.ts';
import { findOverlaps } from '../../../core/time/find-overlaps.ts';
import { mergeLogEntries } from '../../../core/time/split-entry.ts';
import type { LoggedEntry } from '../../../core/time/time-entry.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { findTimeLog } from '../../store/derived.ts';
import { addEntry, changeEntry, mergeEntries, removeEntries } from '../../store/log-commands.ts';
import { useSelectedKey } from '../../store/shown-feature.ts';
import { readToday } from '../../store/today.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DifferingList } from './differing-actuals.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryTable } from './entry-table.tsx';
import { LogTroubles } from './log-troubles.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { StrayList } from './stray-entries.tsx';
import { UnionOffer } from './union-offer.tsx';
import './entries-panel.css';

interface EntriesPanelProps {
  readonly feature: FeatureState;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

type Editing = { readonly type: 'edit' | 'split'; readonly entry: LoggedEntry } | null;

/** The rows of the time log: added, corrected, split, merged, moved and removed by hand. */
export function EntriesPanel({ feature, scroller }: EntriesPanelProps) {
  const log = useMemo(() => findTimeLog(feature), [feature]);
  const entries = log?.entries ?? noEntries;
  const overlaps = useMemo(() => findOverlaps(entries), [entries]);
  const [editing, setEditing] = useState<Editing>(null);
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const selected = useSelectedKey();
  const { tasks, editable } = feature.file;
  const strays = useMemo(() => listStrays(tasks, entries), [tasks, entries]);
  const differing = useMemo(() => listDifferingActuals(tasks, entries), [tasks, entries]);
  const chosen = entries.filter(({ line }) => picked.has(line));
  const merged = mergeLogEntries(chosen);
  const done = () => setPicked(new Set());
  const blank = { date: readToday(), task: selected ?? '', start: null, end: null, minutes: null, note: '' };
  return (
    <section className="entries-panel" aria-label="Entries">
      {editable && (
        <EntryForm key={selected} tasks={tasks} entry={blank} action="Add" onSave={(entry) => void addEntry(entry)} />
      )}
      {log !== null && <LogTroubles log={log} overlaps={overlaps.size} />}
      {editable && <StrayList strays={strays} tasks={tasks} />}
      {editable && <DifferingList feature={feature.id} differing={differing} />}
      {editable && entries.length > 0 && <UnionOffer feature={feature} />}
      {chosen.length > 0 && (
        <div className="entries-chosen" role="toolbar" aria-label="Chosen entries">
          <span>{chosen.length === 1 ? 'One entry chosen' : `${chosen.length} entries chosen`}</span>
          <button
            type="button"
            className="button"
            disabled={merged === null}
            title={merged === null ? 'Choose two or more entries of one task' : 'Make one entry of them'}
            onClick={() => merged !== null && void mergeEntries(sortForMerge(chosen), merged).then(done)}
          >
            Merge
          </button>
          <button type="button" className="button" onClick={() => void removeEntries(chosen).then(done)}>
            Remove
          </button>
        </div>
      )}
      {entries.length === 0 ? (
        <p className="entries-none">Nothing is logged yet. Start a timer with T, or add what was worked above.</p>
      ) : (
        <EntryTable
          entries={entries}
          tasks={tasks}
          overlaps={overlaps}
          editable={editable}
          picked={picked}
          scroller={scroller}
          onPick={(line) => setPicked(toggle(picked, line))}
          onEdit={(type, entry) => setEditing({ type, entry })}
          onRemove={(entry) => void removeEntries([entry]).then(done)}
        />
      )}
      {editing?.type === 'edit' && (
        <Dialog label="Change an entry" className="entry-dialog" onClose={() => setEditing(null)}>
          <h2>Change an entry</h2>
          <EntryForm
            tasks={tasks}
            entry={editing.entry}
            action="Save"
            onCancel={() => setEditing(null)}
            onSave={(to) => void changeEntry(editing.entry, to).then((ok) => ok && setEditing(null))}
          />
        </Dialog>
      )}
      {editing?.type === 'split' && (
        <SplitDialog entry={editing.entry} tasks={tasks} onClose={() => setEditing(null)} />
      )}
    </section>
  );
}

const noEntries: readonly LoggedEntry[] = [];

/** The row that stays is the one that begins first. */
function sortForMerge(entries: readonly LoggedEntry[]): readonly LoggedEntry[] {
  return entries.toSorted((a, b) => `${a.date} ${a.start ?? ''}`.localeCompare(`${b.date} ${b.start ?? ''}`));
}

function toggle(lines: ReadonlySet<number>, line: number): ReadonlySet<number> {
  const next = new Set(lines);
  if (!next.delete(line)) next.add(line);
  return next;
}
