import { app } from 'electron';

/** `appId` of electron-builder.yml: by it Windows keeps windows, shortcuts and notifications of one app together. */
const appId = 'app.specline.desktop';

export function setupIdentity(): void {
  if (process.platform === 'win32') app.setAppUserModelId(appId);
}
