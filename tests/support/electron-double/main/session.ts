import type { WebContents as ElectronContents, OnBeforeRequestListenerDetails, Session, WebRequest } from 'electron';
import { readiness } from './readiness.ts';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type RequestListener = NonNullable<Extract<Parameters<WebRequest['onBeforeRequest']>[0], (...args: never) => void>>;

type Used =
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled';

/** Without handlers Electron grants everything and lets every request pass: so does the double. */
class SessionDouble implements Pick<Session, Used> {
  #askPermission: RequestHandler = (_contents, _permission, answer) => answer(true);
  #checkPermission: CheckHandler = () => true;
  #beforeRequest: RequestListener = (_details, answer) => answer({});
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#askPermission = handler ?? ((_contents, _permission, answer) => answer(true));
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#checkPermission = handler ?? (() => true);
  }

  setDevicePermissionHandler(): void {}

  setDisplayMediaRequestHandler(): void {}

  setSpellCheckerEnabled(): void {}

  /** Chromium checks first, and asks only where the check allows. */
  isPermissionGranted(contents: object, permission: string, origin: string): Promise<boolean> {
    const name = permission as Parameters<RequestHandler>[1];
    const details = { isMainFrame: true, requestingUrl: origin };
    const asking = contents as ElectronContents;
    const checked = this.#checkPermission(asking, name, origin, { ...details, securityOrigin: origin });
    if (!checked) return Promise.resolve(false);
    return new Promise((resolve) => this.#askPermission(asking, name, resolve, details));
  }

  isRequestAllowed(url: string, resourceType: string): Promise<boolean> {
    const details = { url, method: 'GET', resourceType } as OnBeforeRequestListenerDetails;
    return new Promise((resolve) => this.#beforeRequest(details, ({ cancel }) => resolve(cancel !== true)));
  }
}

const defaultSession = new SessionDouble();

export const session = {
  get defaultSession(): SessionDouble {
    readiness.assertAfter('session.defaultSession');
    return defaultSession;
  },
};
