import { app, dialog } from 'electron';

/** Say why the app cannot start, and end it: a program without a window and without a word helps nobody. */
export function reportStartFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void app.whenReady().then(() => {
    dialog.showErrorBox('Specline cannot start', reason);
    app.exit(1);
  });
}
