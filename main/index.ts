import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, session as sessions } from 'electron';
import { setupAppLife } from './desktop/app-life.ts';
import { setupAppProtocol } from './desktop/app-protocol.ts';
import { setupAppScheme } from './desktop/app-scheme.ts';
import { answerCommandLine } from './desktop/command-line.ts';
import { setupIdentity } from './desktop/identity.ts';
import { setupIpc } from './desktop/ipc.ts';
import { setupMenu } from './desktop/menu.ts';
import { setupNavigationGuards } from './desktop/navigation-guards.ts';
import { setupOfflineRequests, setupOfflineSwitches } from './desktop/offline.ts';
import { readOpenArgument, readTypedArguments } from './desktop/open-argument.ts';
import { type OpenFileEvents, setupOpenFileEvents } from './desktop/open-file-events.ts';
import { setupPermissions } from './desktop/permissions.ts';
import { setupPlannerWindows } from './desktop/planner-windows.ts';
import { setupProfileFolder } from './desktop/profile-folder.ts';
import { refuseWithoutSandbox } from './desktop/sandbox-check.ts';
import { setupSecondInstance, takeSingleInstance } from './desktop/single-instance.ts';
import { reportStartFailure } from './desktop/start-failure.ts';
import { setupTimer } from './desktop/timer/setup-timer.ts';
import { chooseStart } from './specs/choose-start.ts';
import { createSession } from './specs/create-session.ts';
import { findDataFolder } from './specs/find-data-folder.ts';

/** The app's own folder, in a checkout and in a package alike: this file is `dist/main/index.js` in it. */
const appFolder = fileURLToPath(new URL('../..', import.meta.url));
const dataFolder = findDataFolder();
const typed = readTypedArguments(process.argv, app.isPackaged);

try {
  if (!answerCommandLine(typed) && !refuseWithoutSandbox()) prepare();
} catch (error) {
  reportStartFailure(error);
}

/** Electron takes these only before it is ready, so nothing here may wait. */
function prepare(): void {
  const argument = readOpenArgument(typed, process.cwd());
  app.enableSandbox();
  setupIdentity();
  const profileFolder = setupProfileFolder(dataFolder);
  setupAppScheme();
  setupOfflineSwitches();
  const openFileEvents = setupOpenFileEvents();
  if (!takeSingleInstance(argument)) app.quit();
  else {
    void app
      .whenReady()
      .then(() => start(profileFolder, argument, openFileEvents))
      .catch(reportStartFailure);
  }
}

async function start(profileFolder: string, argument: string | null, openFileEvents: OpenFileEvents): Promise<void> {
  setupAppProtocol(join(appFolder, 'dist', 'renderer'));
  setupOfflineRequests(sessions.defaultSession);
  setupPermissions(sessions.defaultSession);
  setupNavigationGuards();
  const windows = setupPlannerWindows({
    dataFolder,
    profileFolder,
    preloadScript: join(appFolder, 'dist', 'preload', 'index.cjs'),
    icon: join(appFolder, 'assets', 'icons', 'linux', '256x256.png'),
    createSession,
    chooseStart: (session) => chooseStart(session, join(appFolder, 'assets', 'sample-specs'), dataFolder),
  });
  setupIpc(windows);
  setupMenu(windows);
  setupTimer(windows, join(appFolder, 'assets', 'icons', 'linux', '32x32.png'));
  setupAppLife(windows);
  setupSecondInstance(windows);
  // The window comes last: its page asks at once, and all of the above must be there to answer.
  await windows.open(argument ?? openFileEvents.takeFirst());
  openFileEvents.openIn(windows);
}
