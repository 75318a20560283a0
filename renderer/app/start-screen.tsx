import { openWorkspace } from '../store/open-workspace.ts';
import { usePlannerState } from '../store/planner-store.ts';
import { Icon } from '../ui/icon.tsx';
import './start-screen.css';

/** Nothing is open: what can be opened, and why the last try failed. */
export function StartScreen() {
  const failure = usePlannerState((state) => state.failure);
  const recentFolders = usePlannerState((state) => state.recentFolders);
  const missing = failure !== null && failure.code !== 'no-workspace' && failure.code !== 'cancelled';
  return (
    <main className="start-screen">
      <div className="start-screen-column">
        <h1>Specline</h1>
        <p>Plan the markdown specs in your folder. The files stay yours: every change is a small edit in them.</p>
        {missing && (
          <div className="start-screen-failure" role="alert">
            <Icon name="warning" />
            <p className="selectable">{failure.message}</p>
          </div>
        )}
        <button type="button" className="button primary" onClick={() => void openWorkspace(null)}>
          <Icon name="folder" />
          Open your own folder
        </button>
        <p className="start-screen-hint">
          A <code>specs</code> folder, a project that has one, or a single tasks file. You can also drop it here.
        </p>
        {recentFolders.length > 0 && (
          <section aria-labelledby="recent-folders">
            <h2 id="recent-folders">Recent folders</h2>
            <ul>
              {recentFolders.slice(0, 8).map(({ path, name }) => (
                <li key={path}>
                  <button type="button" className="start-screen-recent" onClick={() => void openWorkspace(path)}>
                    <span>{name}</span>
                    <span className="ellipsis">{path}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}
