import type { Session } from 'electron';
import { isAppAddress } from './app-scheme.ts';

/** Writing to the clipboard is what Copy does. Nothing else is ever asked for, so all else is refused without a question. */
const grantedPermission = 'clipboard-sanitized-write';

export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(permission === grantedPermission && details.isMainFrame && isAppAddress(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === grantedPermission && details.isMainFrame && isAppAddress(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
}
