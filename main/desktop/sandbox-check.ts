import { app, dialog } from 'electron';

/**
 * Refuse to show anybody's documents outside the sandbox. AppImages fall back to `--no-sandbox` by themselves where
 * the system does not let them make one.
 *
 * @returns
 *   True when the app must not go on; it has said why and ends.
 */
export function refuseWithoutSandbox(): boolean {
  if (!app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) return false;
  void app.whenReady().then(() => {
    dialog.showErrorBox(
      'Specline cannot start without its sandbox',
      'This system does not let an AppImage make one. Install the .deb package instead: it brings the AppArmor profile that allows it.',
    );
    app.exit(1);
  });
  return true;
}
