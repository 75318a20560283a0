// Where a Chromium for the tests is. Tests never download one.
import { existsSync } from 'node:fs';

const places = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Path of a Chromium that is installed (`SPECLINE_CHROMIUM` first); null without one. */
export function findChromium(env = process.env) {
  const candidates = [env.SPECLINE_CHROMIUM, ...(places[process.platform] ?? [])];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** Path of a Chromium without a window's own parts, which opens pages for a fifth less; any other where there is none. */
export function findHeadlessChromium(env = process.env) {
  const shell = '/usr/bin/chromium-headless-shell';
  return !env.SPECLINE_CHROMIUM && process.platform === 'linux' && existsSync(shell) ? shell : findChromium(env);
}

/**
 * Features of a full Chromium that no test needs. The pages behind its own address field are loaded anew for every
 * window and cost as much as the app in it; Chromium heeds only the last such list, so what Playwright (1.65) switches
 * off stands here again.
 */
const unneeded = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  'PreconnectToSearch',
];

/** Arguments of the tests' Chromium; root, as in a container, has no sandbox. */
export function listChromiumArgs() {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [`--disable-features=${unneeded.join()}`, ...(asRoot ? ['--no-sandbox'] : [])];
}
