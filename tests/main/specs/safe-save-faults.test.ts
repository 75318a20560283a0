import fs, {
  appendFileSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saveFile, writeFileWhole } from '../../../main/specs/safe-save.ts';
import { createSystemError, withFaults } from '../../support/faulty-files.ts';

const [realWrite, realOpen] = [fs.writeSync, fs.openSync];
let folder = '';
let target = '';
const old = Buffer.from('old');
const next = Buffer.from('the new text');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specline-faults-'));
  target = join(folder, 'tasks.md');
  writeFileSync(target, old);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fail = (code: string) => () => {
  throw createSystemError(code);
};
const isTemporary = (path: unknown) => String(path).endsWith('.tmp');
const read = () => readFileSync(target, 'utf8');

describe('a save that fails before the new text stands in its place', () => {
  const faults = {
    'the old file cannot be looked at': { statSync: fail('EACCES') },
    'the folder takes no new file': { openSync: fail('ENOSPC') },
    'nothing more can be written': { writeSync: fail('ENOSPC') },
    'a full disk takes nothing and says so by the count alone': { writeSync: () => 0 },
    'fewer bytes arrive than were written': {
      fstatSync: (_count: number, real: () => unknown) => ({ ...(real() as object), size: 3 }),
    },
    'the new file cannot be closed': { closeSync: fail('EIO') },
    'the old file cannot be linked to': { linkSync: fail('EIO') },
    'the old file cannot be read again': { readFileSync: fail('EIO') },
    'the new file cannot take its place': { renameSync: fail('EROFS') },
  } as const;

  test.each(Object.entries(faults))('leaves the old file and nothing beside it: %s', async (_, fault) => {
    const result = await withFaults(fault, () => saveFile(target, old, next));
    expect(result.kind).toBe('failed');
    expect(read()).toBe('old');
    // What could not be closed is open still, and gone from the folder all the same.
    expect(readdirSync(folder)).toEqual(['tasks.md']);
  });
});

test('a write that takes a part of the bytes goes on with the rest', async () => {
  const places: unknown[] = [];
  const result = await withFaults(
    {
      writeSync: (_, _real, file, bytes, offset, length, position) => {
        places.push([offset, length, position]);
        return realWrite(file as number, bytes as Buffer, offset as number, Math.min(5, length as number));
      },
    },
    () => saveFile(target, old, next),
  );
  expect(result).toEqual({ kind: 'saved', warnings: [] });
  expect(places).toEqual([
    [0, 12, 0],
    [5, 7, 5],
    [10, 2, 10],
  ]);
  expect(read()).toBe('the new text');
});

test('a message names how many bytes arrived', async () => {
  const result = await withFaults({ writeSync: () => 0 }, () => saveFile(target, old, next));
  expect(result).toMatchObject({ kind: 'failed', error: { message: 'only 0 of 12 bytes could be written' } });
});

describe('a target that another program holds open', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES'])('is replaced when it is let go: %s', async (code) => {
    let tries = 0;
    const result = await withFaults(
      {
        renameSync: (count, real) => {
          tries += 1;
          return count < 2 ? fail(code)() : real();
        },
      },
      () => saveFile(target, old, next),
    );
    expect(result).toEqual({ kind: 'saved', warnings: [] });
    expect([read(), tries, readdirSync(folder)]).toEqual(['the new text', 3, ['tasks.md']]);
  });

  test('is left alone when it is never let go', async () => {
    let tries = 0;
    const result = await withFaults(
      {
        renameSync: () => {
          tries += 1;
          return fail('EBUSY')();
        },
      },
      () => saveFile(target, old, next),
    );
    expect(result).toMatchObject({ kind: 'failed', error: { code: 'EBUSY' } });
    expect([read(), tries, readdirSync(folder)]).toEqual(['old', 7, ['tasks.md']]);
  });

  test('any other fault is not tried again', async () => {
    let tries = 0;
    await withFaults(
      {
        renameSync: () => {
          tries += 1;
          return fail('EIO')();
        },
      },
      () => saveFile(target, old, next),
    );
    expect(tries).toBe(1);
  });
});

describe('a file system without hard links', () => {
  const codes = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES', 'EINVAL'];

  test.each(codes)('replaces without one: %s', async (code) => {
    expect(await withFaults({ linkSync: fail(code) }, () => saveFile(target, old, next))).toEqual({
      kind: 'saved',
      warnings: [],
    });
    expect([read(), readdirSync(folder)]).toEqual(['the new text', ['tasks.md']]);
  });

  test('makes a new file by its name where none is', async () => {
    unlinkSync(target);
    expect(await withFaults({ linkSync: fail('EPERM') }, () => saveFile(target, null, next))).toEqual({
      kind: 'saved',
      warnings: [],
    });
    expect([read(), readdirSync(folder)]).toEqual(['the new text', ['tasks.md']]);
  });

  test('makes none where one is', async () => {
    expect(await withFaults({ linkSync: fail('EPERM') }, () => saveFile(target, null, next))).toEqual({
      kind: 'changed',
    });
    expect([read(), readdirSync(folder)]).toEqual(['old', ['tasks.md']]);
  });
});

test('a new file that cannot be made is a failure', async () => {
  unlinkSync(target);
  const result = await withFaults({ linkSync: fail('EIO') }, () => saveFile(target, null, next));
  expect(result).toMatchObject({ kind: 'failed', error: { code: 'EIO' } });
  expect(readdirSync(folder)).toEqual([]);
});

test('nothing is made where nothing is to be', async () => {
  unlinkSync(target);
  expect(await saveFile(target, null, null)).toEqual({ kind: 'saved', warnings: [] });
  expect(readdirSync(folder)).toEqual([]);
});

test('a line that falls between the last look and the replacement is handed back', async () => {
  const result = await withFaults(
    {
      renameSync: (_, real) => {
        appendFileSync(target, ' and theirs');
        return real();
      },
    },
    () => saveFile(target, old, next),
  );
  expect(result).toEqual({ kind: 'overtaken', theirs: Buffer.from('old and theirs') });
  expect([read(), readdirSync(folder)]).toEqual(['the new text', ['tasks.md']]);
});

test('a text that falls into the removal of a file is handed back', async () => {
  let isFirst = true;
  const result = await withFaults(
    {
      unlinkSync: (_, real, path) => {
        if (isFirst && path === target) appendFileSync(target, ' and theirs');
        isFirst = false;
        return real();
      },
    },
    () => saveFile(target, old, null),
  );
  expect(result).toEqual({ kind: 'overtaken', theirs: Buffer.from('old and theirs') });
  expect(readdirSync(folder)).toEqual([]);
});

test('who is still writing into the old file is waited for until it is whole', async () => {
  const writes = ['', ' and', ' theirs'];
  const result = await withFaults(
    {
      renameSync: (_, real, _from, to) => {
        const file = realOpen(to as string, 'r+');
        const write = () => {
          const words = writes.shift();
          if (words === undefined) return;
          realWrite(file, Buffer.from(words), 0, words.length);
          setTimeout(write, 8);
        };
        writes[0] = 'OLD';
        write();
        return real();
      },
    },
    () => saveFile(target, old, next),
  );
  expect(result).toEqual({ kind: 'overtaken', theirs: Buffer.from('OLD and theirs') });
});

test('another file that was put in the place of the old one is a change, though it says the same', async () => {
  const result = await withFaults(
    {
      linkSync: (_, real) => {
        real();
        writeFileSync(`${target}.theirs`, old);
        renameSync(`${target}.theirs`, target);
      },
    },
    () => saveFile(target, old, next),
  );
  expect(result).toEqual({ kind: 'changed' });
  expect([read(), readdirSync(folder)]).toEqual(['old', ['tasks.md']]);
});

test('a target that is gone by the time of the replacement is a change', async () => {
  const result = await withFaults(
    {
      linkSync: (_, real) => {
        unlinkSync(target);
        return real();
      },
    },
    () => saveFile(target, old, next),
  );
  expect(result).toEqual({ kind: 'changed' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that is replaced counts as saved, whatever cannot be tidied up', async () => {
  const kept = await withFaults({ unlinkSync: fail('EIO') }, () => saveFile(target, old, next));
  expect(kept).toEqual({ kind: 'saved', warnings: [expect.stringContaining('Cannot look after the old tasks.md')] });
  const open = (_: number, real: () => unknown, path: unknown) => (path === folder ? fail('EACCES')() : real());
  const unforced = await withFaults({ openSync: open }, () => saveFile(target, next, old));
  expect(unforced).toEqual({
    kind: 'saved',
    warnings: [expect.stringContaining('Saved tasks.md, but cannot force its folder to the disk')],
  });
  expect(read()).toBe('old');
});

test('owner and group stay, and where they may not be given away only the group', async () => {
  const asked: unknown[] = [];
  const { uid, gid } = statSync(target);
  const stat = (_: number, real: () => unknown, path: unknown) =>
    path === target ? { ...(real() as object), uid: uid + 7, gid: gid + 8, mode: 0o100640 } : real();
  const result = await withFaults(
    {
      statSync: stat,
      fchownSync: (count, _real, _file, ...owner) => {
        asked.push(owner);
        if (count === 0) fail('EPERM')();
      },
    },
    () => saveFile(target, old, next),
  );
  expect(result.kind).toBe('saved');
  expect(asked).toEqual([
    [uid + 7, gid + 8],
    [uid, gid + 8],
  ]);
  expect((statSync(target).mode & 0o777).toString(8)).toBe('640');
});

test('a file of the same owner is not given away', async () => {
  chownSync(target, statSync(target).uid, statSync(target).gid);
  const result = await withFaults({ fchownSync: fail('EPERM'), fchmodSync: fail('EPERM') }, () =>
    saveFile(target, old, next),
  );
  expect(result).toEqual({ kind: 'saved', warnings: [] });
});

test('a file of the app itself is written whole, or the fault is thrown and nothing stays', async () => {
  await writeFileWhole(target, next, true);
  expect(read()).toBe('the new text');
  const failing = withFaults({ renameSync: fail('EIO') }, () => writeFileWhole(target, old, false));
  await expect(failing).rejects.toThrow('EIO');
  expect([read(), readdirSync(folder)]).toEqual(['the new text', ['tasks.md']]);
  const unwritten = withFaults({ writeSync: fail('ENOSPC') }, () => writeFileWhole(target, old, false));
  await expect(unwritten).rejects.toThrow('ENOSPC');
  expect(readdirSync(folder).filter(isTemporary)).toEqual([]);
});

test('the new text is no more open to others than the old one, from its first byte on', async () => {
  fs.chmodSync(target, 0o600);
  const modes: unknown[] = [];
  const open = (_: number, real: () => unknown, path: unknown, _flags: unknown, mode: unknown) => {
    if (isTemporary(path)) modes.push(mode);
    return real();
  };
  await withFaults({ openSync: open }, () => saveFile(target, old, next));
  unlinkSync(target);
  await withFaults({ openSync: open }, () => saveFile(target, null, next));
  expect(modes).toEqual([0o600, 0o666]);
});
