import type { ExportedFile } from '../../preload/planner-data.ts';
import { getPlanner } from './planner-store.ts';
import { showNotice } from './ui-store.ts';

/** Save what the page made: the desktop asks where, a browser downloads it. */
export async function saveFile(name: string, blob: Blob): Promise<void> {
  const planner = getPlanner();
  if (planner.face === 'browser') {
    download(name, blob);
    return;
  }
  const result = await planner.saveExport(await toExportedFile(name, blob));
  if (result.ok) showNotice('info', `Saved ${result.path}`);
  else if (result.code !== 'cancelled') showNotice('error', result.message);
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function toExportedFile(name: string, blob: Blob): Promise<ExportedFile> {
  if (blob.type !== 'image/png') return { name, encoding: 'utf8', data: await blob.text() };
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  return { name, encoding: 'base64', data: address.slice(address.indexOf(',') + 1) };
}

/** A name that every system takes, of what is in front of its last slash only. */
export function toFileName(title: string, ending: string): string {
  const base = (title.split('/').at(-1) ?? '').replace(/[\\:*?"<>|\s]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return `${base.slice(0, 120) || 'graph'}.${ending}`;
}
