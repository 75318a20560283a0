import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { nameFeature } from '../store/name-feature.ts';
import { getPlanner, plannerStore } from '../store/planner-store.ts';
import { getShownFeature } from '../store/shown-feature.ts';
import { selectTask, showFeature } from '../store/ui-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { findReason, isListed } from './command.ts';
import { commandStore } from './command-store.ts';
import { findPaletteEntries, type PaletteEntry } from './palette-entry.ts';
import { ShortcutKeys } from './shortcut-keys.tsx';
import './command-palette.css';

/** More than one looks at; the words that are typed narrow it. */
const maxEntries = 50;

/** Finds commands, tasks of the shown feature and features by words. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const all = useMemo(listEntries, []);
  const entries = useMemo(() => findPaletteEntries(all, words, maxEntries), [all, words]);
  const { platform } = getPlanner();

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined || entry.reason !== null) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') run(entries[active]);
    else if (step !== 0) setActive((active + step + entries.length) % Math.max(1, entries.length));
    else return;
    event.preventDefault();
  };

  return (
    <Dialog label="Find a command or task" className="command-palette" onClose={onClose}>
      <input
        className="command-palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={entries.length > 0 ? `palette-${active}` : undefined}
        aria-label="Find a command, task or feature"
        placeholder="Find a command, task or feature"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" className="command-palette-list" role="listbox" aria-label="Found" ref={list}>
        {entries.map((entry, index) => (
          <div
            key={entry.id}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-disabled={entry.reason !== null || undefined}
            className="command-palette-entry"
            onMouseMove={() => {
              if (index !== active) setActive(index);
            }}
            onMouseDown={(event) => {
              event.preventDefault();
              run(entry);
            }}
          >
            <span className="ellipsis">
              <InlineText text={entry.title} />
            </span>
            <span className="command-palette-kind">{entry.reason ?? entry.kind}</span>
            {entry.shortcut !== null && <ShortcutKeys shortcut={entry.shortcut} platform={platform} />}
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p className="command-palette-none" role="status">
          Nothing is called “{words}”
        </p>
      )}
    </Dialog>
  );
}

function listEntries(): readonly PaletteEntry[] {
  const commands = commandStore
    .getState()
    .commands.filter((command) => isListed(command) && command.id !== 'command-palette')
    .map((command) => ({
      id: `command ${command.id}`,
      title: command.title,
      kind: command.category,
      shortcut: command.shortcuts?.[0] ?? null,
      reason: findReason(command),
      run: () => void command.run(),
    }));
  const tasks = (getShownFeature()?.file.tasks ?? []).map((task) => ({
    id: `task ${task.key}`,
    title: task.id === null ? task.title : `${task.id} ${task.title}`,
    kind: 'Task',
    shortcut: null,
    reason: null,
    run: () => selectTask(task.key),
  }));
  const features = (plannerStore.getState().workspace?.features ?? []).map((feature) => ({
    id: `feature ${feature.id}`,
    title: nameFeature(feature),
    kind: 'Feature',
    shortcut: null,
    reason: null,
    run: () => showFeature(feature.id),
  }));
  return [...commands, ...tasks, ...features];
}
