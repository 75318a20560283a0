import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDataFolder } from '../../../main/specs/find-data-folder.ts';

const home = resolve('/home/ines');

describe('the data folder', () => {
  it('is what SPECLINE_DATA names, on every platform', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(findDataFolder({ SPECLINE_DATA: resolve('/data/plans') }, platform, home)).toBe(resolve('/data/plans'));
    }
  });

  it('lies where the platform keeps what belongs to one user and one machine', () => {
    expect(findDataFolder({}, 'linux', home)).toBe(join(home, '.local', 'share', 'specline'));
    expect(findDataFolder({ XDG_DATA_HOME: '/xdg' }, 'linux', home)).toBe(join('/xdg', 'specline'));
    expect(findDataFolder({}, 'darwin', home)).toBe(join(home, 'Library', 'Application Support', 'specline'));
    expect(findDataFolder({}, 'win32', home)).toBe(join(home, 'AppData', 'Local', 'specline'));
    expect(findDataFolder({ LOCALAPPDATA: '/local' }, 'win32', home)).toBe(join('/local', 'specline'));
  });

  it('is not named by an empty variable', () => {
    expect(findDataFolder({ SPECLINE_DATA: '', XDG_DATA_HOME: '' }, 'linux', home)).toBe(
      join(home, '.local', 'share', 'specline'),
    );
  });
});
