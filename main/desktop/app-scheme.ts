import { protocol as protocols } from 'electron';

/** Address of the window's page. A scheme of our own, as `file://` would let the page read the whole disk. */
export const appOrigin = 'app://specline';
export const pageAddress = `${appOrigin}/index.html`;

/** Whether an address belongs to the app itself. `URL.origin` is `null` for schemes of one's own, so it is of no use. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === 'app:' && host === 'specline';
}

/** Make `app://` a scheme with an origin, as `https://` is. Must run before Electron is ready. */
export function setupAppScheme(): void {
  protocols.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}
