import { showDocument } from '../store/ui-store.ts';

/** So many names fit beside each other in a narrow window; more go into a list. */
const maxTabs = 7;

interface DocumentTabsProps {
  readonly paths: readonly string[];
  readonly path: string;
}

/** Which document is shown: names beside each other, or a list where there are many. */
export function DocumentTabs({ paths, path }: DocumentTabsProps) {
  const listed = paths.includes(path) ? paths : [...paths, path];
  if (listed.length > maxTabs) {
    return (
      <select
        className="text-input document-select"
        aria-label="Document"
        value={path}
        onChange={(event) => showDocument(event.target.value)}
      >
        {listed.map((other) => (
          <option key={other} value={other}>
            {nameDocument(other, paths[0] ?? '')}
          </option>
        ))}
      </select>
    );
  }
  return (
    <nav className="document-tabs" aria-label="Documents">
      {listed.map((other) => (
        <button
          key={other}
          type="button"
          aria-current={other === path ? 'page' : undefined}
          title={other}
          onClick={() => showDocument(other)}
        >
          {nameDocument(other, paths[0] ?? '')}
        </button>
      ))}
    </nav>
  );
}

/** A path below the feature's folder is named from there. */
function nameDocument(path: string, tasksPath: string): string {
  const folder = tasksPath.slice(0, tasksPath.lastIndexOf('/') + 1);
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}
