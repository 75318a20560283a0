// Draw the icons of all systems from assets/icons/specline.svg: `node scripts/render-icons.mjs` (needs a Chromium).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'assets', 'icons');
const svg = readFileSync(join(folder, 'specline.svg'), 'utf8');

/** Edge lengths in pixels by the type that the icns container knows them under. */
const icnsTypes = {
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const pngs = await renderPngs([...new Set([...Object.values(icnsTypes), ...icoSizes, ...linuxSizes])]);
mkdirSync(join(folder, 'linux'), { recursive: true });
for (const size of linuxSizes) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), pngs.get(size));
writeFileSync(join(folder, 'specline.ico'), buildIco(icoSizes.map((size) => [size, pngs.get(size)])));
writeFileSync(
  join(folder, 'specline.icns'),
  buildIcns(Object.entries(icnsTypes).map(([type, size]) => [type, pngs.get(size)])),
);

async function renderPngs(sizes) {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const images = new Map();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
    );
    images.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return images;
}

/** ICONDIR, one ICONDIRENTRY an image, then the PNG files themselves (read by Windows Vista and later). */
function buildIco(images) {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(([size, png], index) => {
    const entry = 6 + 16 * index;
    // 256 is written as 0: the field has one byte.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...images.map(([, png]) => png)]);
}

/** `icns`, the whole length, then type, length and PNG of each image; lengths count their own eight bytes. */
function buildIcns(images) {
  const chunks = images.map(([type, png]) => Buffer.concat([chunkHeader(type, png.length), png]));
  const body = Buffer.concat(chunks);
  return Buffer.concat([chunkHeader('icns', body.length), body]);
}

function chunkHeader(type, length) {
  const header = Buffer.alloc(8);
  header.write(type, 0, 'latin1');
  header.writeUInt32BE(length + 8, 4);
  return header;
}
