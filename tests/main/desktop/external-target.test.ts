import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExternalTarget } from '../../../main/desktop/external-target.ts';

describe('what the system may be asked to show', () => {
  it('is a web address, with the host that it really leads to', () => {
    expect(readExternalTarget('https://seeds.example/beans?kind=blue#row')).toEqual({
      kind: 'web',
      address: 'https://seeds.example/beans?kind=blue#row',
      host: 'seeds.example',
    });
    expect(readExternalTarget('https://seeds.example@evil.example/')).toMatchObject({
      kind: 'web',
      host: 'evil.example',
    });
    expect(readExternalTarget('http://аррӏе.example/')).toMatchObject({ kind: 'web', host: 'xn--80ak6aa92e.example' });
  });

  it('is a folder that exists', () => {
    expect(readExternalTarget(import.meta.dirname)).toEqual({ kind: 'folder', path: import.meta.dirname });
  });

  it('is no file, as opening one may run it', () => {
    expect(readExternalTarget(import.meta.filename)).toEqual({
      kind: 'refused',
      reason: `Cannot open \`${import.meta.filename}\`: expected a folder that exists`,
    });
    expect(readExternalTarget(join(import.meta.dirname, 'gone'))).toMatchObject({ kind: 'refused' });
  });

  it('is no other scheme, as those start programs', () => {
    for (const target of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'ms-msdt:/id',
      'mailto:a@b.example',
      'seeds',
      '',
      '//host/x',
    ]) {
      expect(readExternalTarget(target)).toMatchObject({ kind: 'refused' });
    }
  });
});
