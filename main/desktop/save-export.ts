import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { type BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import type { ExportedFile, SaveExportResult } from '../../preload/planner-data.ts';
import { writeFileWhole } from '../specs/safe-save.ts';
import { describeSystemError } from '../specs/system-error.ts';

/**
 * Ask where a file made in the page shall stand, and write it there, whole or not at all. It keeps its ending whatever
 * name is chosen, so that no document and no program is ever written over.
 */
export async function saveExport(window: BrowserWindow | null, file: ExportedFile): Promise<SaveExportResult> {
  const ending = extname(file.name);
  const options: SaveDialogOptions = {
    title: 'Save As',
    defaultPath: file.name,
    filters: [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || filePath === '') return { ok: false, code: 'cancelled', message: 'Nothing was saved' };
  const path = filePath.toLowerCase().endsWith(ending) ? filePath : `${filePath}${ending}`;
  // A dialog that asks whether to replace a file is answered too quickly, and documents are markdown.
  if (ending === '.md' && existsSync(path)) {
    const message = `Cannot save ${path}: it is there already, and a report replaces no document. Choose another name`;
    return { ok: false, code: 'save-failed', message, path };
  }
  try {
    await writeFileWhole(path, Buffer.from(file.data, file.encoding), true);
    return { ok: true, path };
  } catch (error) {
    return { ok: false, code: 'save-failed', message: `Cannot save ${path}: ${describeSystemError(error)}`, path };
  }
}
