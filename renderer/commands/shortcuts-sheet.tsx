import { getPlanner } from '../store/planner-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Command, CommandCategory } from './command.ts';
import { useCommandList } from './command-store.ts';
import { ShortcutKeys } from './shortcut-keys.tsx';
import './shortcuts-sheet.css';

const categories: readonly CommandCategory[] = ['File', 'Edit', 'Task', 'Go', 'View', 'Graph', 'Help'];

/** Every command that has a key, by category; made from the same list that the keys run. */
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
      </div>
    </Dialog>
  );
}

function Category({ category, commands }: { readonly category: string; readonly commands: readonly Command[] }) {
  const { platform } = getPlanner();
  const listed = commands.filter((command) => command.category === category && command.shortcuts !== undefined);
  if (listed.length === 0) return null;
  return (
    <section>
      <h3>{category}</h3>
      <ul>
        {listed.map((command) => (
          <li key={command.id}>
            <span>{command.title}</span>
            <span className="shortcuts-sheet-keys">
              {command.shortcuts?.map((shortcut) => (
                <ShortcutKeys key={shortcut} shortcut={shortcut} platform={platform} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
