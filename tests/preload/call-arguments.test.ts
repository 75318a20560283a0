import { describe, expect, test } from 'vitest';
import { readCallArguments } from '../../preload/call-arguments.ts';
import { plannerCallNames } from '../../preload/contract.ts';

describe('arguments of a call', () => {
  test('come back typed when they are what the call takes', () => {
    const command = { type: 'set-status', feature: '001-bakery', task: 'T001', from: 'todo', to: 'done' };
    expect(readCallArguments('runCommand', [command])).toEqual({ ok: true, args: [command] });
    expect(readCallArguments('openWorkspace', [null])).toEqual({ ok: true, args: [null] });
    expect(readCallArguments('undo', [])).toEqual({ ok: true, args: [] });
  });

  test('are refused when a member is missing, has another type, or was not asked for', () => {
    const good = { type: 'set-status', feature: '001-bakery', task: 'T001', from: 'todo', to: 'done' };
    for (const bad of [
      { ...good, to: 'finished' },
      { ...good, task: 7 },
      { ...good, extra: 1 },
      { type: 'drop-table' },
    ]) {
      expect(readCallArguments('runCommand', [bad])).toMatchObject({ ok: false });
    }
    expect(readCallArguments('openFeature', [])).toMatchObject({ ok: false });
    expect(readCallArguments('openFeature', ['a', 'b'])).toMatchObject({ ok: true, args: ['a'] });
    expect(readCallArguments('writeSettings', [{ hoursPerDay: 0 }])).toMatchObject({ ok: false });
  });

  test('may hold commands inside a batch, and those are held to the same shape', () => {
    const rename = { type: 'rename-id', feature: 'f', task: 'T001', to: 'T002' };
    const batch = { type: 'batch', feature: 'f', label: 'Two', commands: [rename, rename] };
    expect(readCallArguments('previewCommand', [batch])).toEqual({ ok: true, args: [batch] });
    const broken = { ...batch, commands: [rename, { ...rename, to: '' }] };
    expect(readCallArguments('previewCommand', [broken])).toMatchObject({ ok: false });
  });

  test('may propose a name for an export that no folder, program or document hides behind', () => {
    const file = { name: 'plan.png', encoding: 'base64', data: 'iVBORw0KGgo=' };
    expect(readCallArguments('saveExport', [file])).toEqual({ ok: true, args: [file] });
    expect(readCallArguments('saveExport', [{ ...file, name: '001-garden-time.md' }])).toMatchObject({ ok: true });
    for (const name of ['../plan.png', 'a\\b.svg', 'plan.exe', 'tasks.md', 'plan', '.png'.repeat(80)]) {
      expect(readCallArguments('saveExport', [{ ...file, name }]), name).toMatchObject({ ok: false });
    }
  });

  test('are known for every call of the contract', () => {
    for (const name of plannerCallNames) expect(readCallArguments(name, 'nonsense')).toMatchObject({ ok: false });
  });

  test('of hostile depth are refused, not thrown', () => {
    let command: unknown = { type: 'renumber', feature: 'f', mode: 'all' };
    for (let depth = 0; depth < 20_000; depth += 1) {
      command = { type: 'batch', feature: 'f', label: '', commands: [command] };
    }
    expect(readCallArguments('runCommand', [command])).toMatchObject({ ok: false });
  });
});
