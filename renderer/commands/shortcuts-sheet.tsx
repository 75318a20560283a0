import { getPlanner } from '../store/planner-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Command, CommandCategory } from './command.ts';
import { useCommandList } from './command-store.ts';
import { ShortcutKeys } from './shortcut-keys.tsx';
import { viewKeys } from './view-keys.ts';
import './shortcuts-sheet.css';

const categories: readonly CommandCategory[] = ['File', 'Edit', 'Task', 'Phase', 'Go', 'View', 'Graph', 'Help'];

/** Every command that has a key, by category, made from the same list that the keys run; then the keys of the views. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  const commands = useCommandList();
  return (
    <Dialog label="Keyboard shortcuts" className="shortcuts-sheet" onClose={onClose}>
      <div className="shortcuts-sheet-head">
        <h2>Keyboard shortcuts</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="shortcuts-sheet-list">
        {categories.map((category) => (
          <Category key={category} category={category} commands={commands} />
        ))}
        {viewKeys.map(({ title, keys }) => (
          <KeyList
            key={title}
            title={title}
            rows={keys.map(({ does, shortcuts }) => ({ id: does, title: does, shortcuts }))}
          />
        ))}
      </div>
    </Dialog>
  );
}

function Category({ category, commands }: { readonly category: string; readonly commands: readonly Command[] }) {
  const rows = commands.flatMap(({ id, title, category: own, shortcuts }) =>
    own === category && shortcuts !== undefined ? [{ id, title, shortcuts }] : [],
  );
  return <KeyList title={category} rows={rows} />;
}

interface KeyListProps {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly title: string; readonly shortcuts: readonly string[] }[];
}

function KeyList({ title, rows }: KeyListProps) {
  const { platform } = getPlanner();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span>{row.title}</span>
            <span className="shortcuts-sheet-keys">
              {row.shortcuts.map((shortcut) => (
                <ShortcutKeys key={shortcut} shortcut={shortcut} platform={platform} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
