import { expect, test } from '../support/desktop-test.ts';

const appPage = 'app://specline/index.html';

test('stays on its own page, whatever a page tries', async ({ desktop }) => {
  const app = await desktop.launch();
  const { id, page, refused } = await app.waitForWindow();
  const stays = async (url: string, leave: (url: string) => void) => {
    await page.evaluate(leave, url);
    await expect.poll(() => refused).toContain(url);
    await expect(page.locator('#root > *').first(), url).toBeAttached();
  };
  await stays('https://example.org/link', (url) => {
    const link = Object.assign(document.createElement('a'), { href: url });
    document.body.append(link);
    link.click();
  });
  await stays('https://example.org/script', (url) => location.assign(url));
  for (const url of [
    'https://example.org/',
    'file:///etc/passwd',
    'app://specline/other.html',
    'app://evil/index.html',
  ]) {
    expect(await app.app.isNavigationAllowed(id, url, true), url).toBe(false);
  }
  expect(await app.app.isNavigationAllowed(id, appPage, false), 'a frame inside the page').toBe(false);
  expect(await app.app.isNavigationAllowed(id, appPage, true), 'loading the page again').toBe(true);
});

test('shows nothing at all without the sandbox', async ({ desktop }) => {
  const app = await desktop.launch({ packaged: true, args: ['--no-sandbox'] });
  expect(await app.ended).toBe(1);
  expect(app.readOutput()).toContain('Specline cannot start without its sandbox');
});

test('opens no second window, but offers its address to the browser', async ({ desktop }) => {
  const app = await desktop.launch();
  const { id, page } = await app.waitForWindow();
  await app.app.answerDialogs([0]);
  await page.evaluate(() => void window.open('https://seeds.example/'));
  await expect
    .poll(async () => (await app.app.readLog()).externals)
    .toEqual([{ kind: 'web', target: 'https://seeds.example/' }]);
  expect(await app.app.isNewWindowAllowed(id, 'file:///etc/passwd')).toBe(false);
  expect((await app.app.readLog()).externals).toHaveLength(1);
  expect(app.listWindows()).toHaveLength(1);
});

test('embeds no other page', async ({ desktop }) => {
  const app = await desktop.launch();
  const { id } = await app.waitForWindow();
  expect(await app.app.isEmbeddingAllowed(id)).toBe(false);
});

test('grants no permission but to write to the clipboard, and that to nobody else', async ({ desktop }) => {
  const app = await desktop.launch();
  const { id } = await app.waitForWindow();
  const refused = [
    'geolocation',
    'notifications',
    'media',
    'clipboard-read',
    'fullscreen',
    'openExternal',
    'usb',
    'hid',
  ];
  for (const permission of refused) {
    expect(await app.app.isPermissionGranted(id, permission, appPage), permission).toBe(false);
  }
  expect(await app.app.isPermissionGranted(id, 'clipboard-sanitized-write', appPage)).toBe(true);
  expect(await app.app.isPermissionGranted(id, 'clipboard-sanitized-write', 'https://example.org/')).toBe(false);
});

test('answers calls of its own page only', async ({ desktop }) => {
  const app = await desktop.launch();
  const { id } = await app.waitForWindow();
  const ask = (url: string, isMainFrame: boolean, channel = 'planner-call:readSettings', args: unknown[] = []) =>
    app.app.invoke(id, { url, isMainFrame }, channel, args);
  const refusal = { ok: false, message: 'Refused to answer readSettings: it was not asked by a page of Specline' };
  expect(await ask(appPage, false)).toEqual(refusal);
  expect(await ask('https://example.org/', true)).toEqual(refusal);
  expect(await ask('app://evil/index.html', true)).toEqual(refusal);
  expect(await ask('about:blank', true)).toEqual(refusal);
  expect(await ask(appPage, true)).toMatchObject({ ok: true, value: { theme: 'system' } });
});

test('refuses calls that the contract does not have', async ({ desktop }) => {
  const app = await desktop.launch();
  const { id, page } = await app.waitForWindow();
  const ask = (channel: string, args: unknown[]) =>
    app.app.invoke(id, { url: appPage, isMainFrame: true }, channel, args);
  expect(await ask('planner-call:openFeature', [42])).toMatchObject({ ok: false });
  expect(await ask('planner-call:writeSettings', [{ theme: 'pink' }])).toMatchObject({ ok: false });
  expect(await ask('planner-call:writeSettings', [])).toMatchObject({ ok: false });
  expect(await ask('planner-call:runShell', ['ls'])).toMatchObject({ ok: false });
  const made = await page.evaluate(() => {
    const door = window.plannerDoor;
    try {
      door?.listen('anything' as 'menuCommand', () => {});
      return 'listened';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  });
  expect(made).toMatch(/^Cannot listen to `anything`: expected one of /);
});

test('answers only files of the built page', async ({ desktop }) => {
  const app = await desktop.launch();
  await app.waitForWindow();
  const statusOf = async (url: string, method = 'GET') => (await app.app.fetch(url, method)).status;
  expect(await statusOf(appPage)).toBe(200);
  for (const url of [
    'app://specline/../main/index.js',
    'app://specline/..%2fmain%2findex.js',
    'app://specline/%2e%2e/%2e%2e/package.json',
    'app://specline/..\\..\\package.json',
    'app://specline//etc/passwd',
    'app://specline/assets',
    'app://specline/index.html%00.js',
    'app://evil/index.html',
  ]) {
    expect(await statusOf(url), url).toBe(404);
  }
  expect(await statusOf(appPage, 'POST')).toBe(404);
});

test('lets nothing leave the machine', async ({ desktop }) => {
  const app = await desktop.launch();
  const { page } = await app.waitForWindow();
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1:80/',
    'ws://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
  ]) {
    expect(await app.app.isRequestAllowed(url, 'xhr'), url).toBe(false);
  }
  expect(
    await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  const { switches } = await app.app.readLog();
  expect(switches).toContain('host-resolver-rules=MAP * ~NOTFOUND');
  expect(switches).toContain('disable-background-networking');
});

test('has a strict content policy, and the app keeps to it in every view', async ({ desktop }) => {
  const specs = await desktop.copySpecs('garden');
  const app = await desktop.launch({ args: [specs] });
  const { page } = await app.waitForWindow();
  const { headers } = await app.app.fetch(appPage, 'GET');
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');

  await page.evaluate(() => {
    const page = window as unknown as { violations: string[] };
    page.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      page.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
    );
  });
  const readViolations = () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  for (const name of ['Timeline', 'Time', 'Tasks', 'Document', 'Graph']) {
    await app.app.clickMenu(['View', name]);
    await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
  expect(await readViolations()).toEqual([]);

  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red" onclick="alert(1)">x</p>'),
  );
  await expect.poll(async () => (await readViolations()).length).toBe(2);
});
