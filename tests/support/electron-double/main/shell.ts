import type { Shell } from 'electron';
import type { DoubleLog } from '../messages.ts';

export const externalLog: DoubleLog['externals'][number][] = [];

export const shell: Pick<Shell, 'openExternal' | 'showItemInFolder'> = {
  async openExternal(target) {
    externalLog.push({ kind: 'web', target });
  },
  showItemInFolder(target) {
    externalLog.push({ kind: 'folder', target });
  },
};
