import { app, type Session } from 'electron';

/** What Chromium would do on the network by itself, and names that it would look up. Must run before Electron is ready. */
export function setupOfflineSwitches(): void {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('disable-sync');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Schemes that never leave the machine: the app's own, data made in the page, and Chromium's developer tools. */
const localSchemes = ['app:', 'blob:', 'data:', 'devtools:'];

/** Cancel every request that would leave the machine, whoever makes it. */
export function setupOfflineRequests(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !localSchemes.includes(new URL(details.url).protocol) });
  });
}
