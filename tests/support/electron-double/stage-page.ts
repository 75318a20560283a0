import type { BrowserContext, Frame, Page, Route } from '@playwright/test';
import type { AppRequests, Size } from './messages.ts';
import { installPreload, type PageOptions } from './page/install-preload.ts';

/** Chromium has no scheme of the app's own: what is `app://specline/…` there is `http://specline.app.localhost/…` here. */
const appForm = /^app:\/\/([^/?#]+)(.*)$/s;
const stageForm = /^http:\/\/([^/?#]+)\.app\.localhost(.*)$/s;

export function toStageAddress(url: string): string {
  return url.replace(appForm, 'http://$1.app.localhost$2');
}

export function toAppAddress(url: string): string {
  return url.replace(stageForm, 'app://$1$2');
}

/** A window of the app, on the stage. */
export interface StagePage {
  readonly id: number;
  readonly page: Page;
  /** Addresses that the page wanted to go to and was kept from. */
  readonly refused: readonly string[];
  load(url: string): Promise<void>;
  reload(): Promise<void>;
  receive(channel: string, args: readonly unknown[]): Promise<void>;
}

export interface StagePageOptions extends Pick<PageOptions, 'droppedPaths'> {
  readonly id: number;
  readonly context: BrowserContext;
  readonly app: AppRequests;
  readonly preload: string | null;
  readonly size: Size;
  /** Hears of requests that the app let pass and that would have left the machine. */
  onLeak(url: string): void;
}

export async function createStagePage(options: StagePageOptions): Promise<StagePage> {
  const { id, app, context } = options;
  const page = await context.newPage();
  await page.setViewportSize(options.size);
  /** Address that the app itself is loading: nobody is asked about that. */
  let loading: string | null = null;
  const refused: string[] = [];

  const frameAddress = (frame: Frame) => ({
    url: toAppAddress(frame.url()),
    isMainFrame: frame === page.mainFrame(),
  });
  await page.exposeBinding('electronDoubleInvoke', ({ frame }, channel: string, args: unknown[]) =>
    app.invoke(id, frameAddress(frame), channel, args),
  );
  await page.exposeBinding('electronDoubleKey', (_source, accelerator: string) => app.pressKey(accelerator));
  await page.addInitScript({ content: toInstallScript(options) });
  await page.route('**/*', answer);
  page.on('popup', (popup) => void refusePopup(popup));
  page.on('load', () => void app.pageLoaded(id).catch(() => {}));

  async function answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toAppAddress(request.url());
    if (request.isNavigationRequest() && request.url() !== loading) {
      const isMainFrame = request.frame() === page.mainFrame();
      // An answer without content leaves the page as it is.
      if (!(await app.isNavigationAllowed(id, url, isMainFrame))) {
        refused.push(url);
        return route.fulfill({ status: 204 });
      }
    }
    if (!(await app.isRequestAllowed(url, request.resourceType()))) return route.abort('blockedbyclient');
    if (url === request.url()) {
      options.onLeak(url);
      return route.abort('internetdisconnected');
    }
    const { status, headers, body } = await app.fetch(url, request.method());
    return route.fulfill({ status, headers, body: Buffer.from(body) });
  }

  async function refusePopup(popup: Page): Promise<void> {
    const allowed = await app.isNewWindowAllowed(id, toAppAddress(popup.url()));
    if (allowed) options.onLeak(popup.url());
    await popup.close();
  }

  return {
    id,
    page,
    refused,
    async load(url) {
      loading = toStageAddress(url);
      await page.goto(loading, { waitUntil: 'commit' });
      loading = null;
    },
    async reload() {
      loading = page.url();
      await page.reload({ waitUntil: 'commit' });
      loading = null;
    },
    async receive(channel, args) {
      // A page that is just being loaded hears nothing, as in Electron.
      await page.evaluate(deliver, { channel, args }).catch(() => {});
    },
  };
}

/** Runs in the page: hands a message to the preload script's listeners. */
function deliver({ channel, args }: { channel: string; args: readonly unknown[] }): void {
  const page = window as unknown as Record<symbol, ((channel: string, args: readonly unknown[]) => void) | undefined>;
  page[Symbol.for('electron-double-receive')]?.(channel, args);
}

function toInstallScript({ preload, droppedPaths }: StagePageOptions): string {
  const options: PageOptions = {
    platform: process.platform,
    stageOrigin: toStageAddress('app://specline'),
    droppedPaths,
  };
  const body = preload ?? '';
  return `(${installPreload.toString()})(${JSON.stringify(options)}, function (require, module, exports, process) {${body}\n});`;
}
