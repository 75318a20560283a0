import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import type { DialogAnswer, DoubleLog } from '../messages.ts';
import { BrowserWindow } from './browser-window.ts';

const answers: DialogAnswer[] = [];
export const dialogLog: DoubleLog['dialogs'][number][] = [];

/** What the user will do, dialog by dialog; a dialog beyond that is cancelled. */
export function answerDialogs(next: readonly DialogAnswer[]): void {
  answers.push(...next);
}

class DialogDouble {
  showOpenDialog(...given: [OpenDialogOptions] | [BrowserWindow, OpenDialogOptions]): Promise<OpenDialogReturnValue> {
    dialogLog.push({ kind: 'open', options: optionsOf(given) });
    const answer = answers.shift();
    const filePaths = Array.isArray(answer) ? answer : [];
    return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
  }

  showSaveDialog(...given: [SaveDialogOptions] | [BrowserWindow, SaveDialogOptions]): Promise<SaveDialogReturnValue> {
    dialogLog.push({ kind: 'save', options: optionsOf(given) });
    const answer = answers.shift();
    const filePath = Array.isArray(answer) ? (answer[0] ?? '') : '';
    return Promise.resolve({ canceled: filePath === '', filePath });
  }

  showMessageBox(...given: [MessageBoxOptions] | [BrowserWindow, MessageBoxOptions]): Promise<MessageBoxReturnValue> {
    const options = optionsOf(given);
    dialogLog.push({ kind: 'message', options });
    const answer = answers.shift();
    const response = typeof answer === 'number' ? answer : (options.cancelId ?? 0);
    return Promise.resolve({ response, checkboxChecked: false });
  }

  showErrorBox(title: string, content: string): void {
    dialogLog.push({ kind: 'message', options: { title, content } });
    process.stderr.write(`${title}: ${content}\n`);
  }
}

function optionsOf<Options>(given: readonly [Options] | readonly [BrowserWindow, Options]): Options {
  const options = given.length === 2 ? given[1] : given[0];
  if (given.length === 2 && !(given[0] instanceof BrowserWindow)) throw new TypeError('Expected a window first');
  return structuredClone(options);
}

export const dialog = new DialogDouble() satisfies {
  [Name in 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog']: (
    ...args: never
  ) => ReturnType<Dialog[Name]>;
};
