import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import { options } from './options.ts';
import { stage } from './stage-link.ts';

class NativeThemeDouble extends EventEmitter implements Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'> {
  #source: NativeTheme['themeSource'] = 'system';
  #systemDark = options.dark;

  get themeSource(): NativeTheme['themeSource'] {
    return this.#source;
  }

  set themeSource(source: NativeTheme['themeSource']) {
    this.#change(() => {
      this.#source = source;
    });
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark' || (this.#source === 'system' && this.#systemDark);
  }

  setSystemDark(dark: boolean): void {
    this.#change(() => {
      this.#systemDark = dark;
    });
  }

  #change(make: () => void): void {
    const before = this.shouldUseDarkColors;
    make();
    void stage().setTheme(this.shouldUseDarkColors ? 'dark' : 'light');
    if (this.shouldUseDarkColors !== before) this.emit('updated');
  }
}

export const nativeTheme = new NativeThemeDouble();
