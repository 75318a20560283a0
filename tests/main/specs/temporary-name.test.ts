import { expect, test } from 'vitest';
import { createTemporaryNames, isTemporaryName, parseTemporaryName } from '../../../main/specs/temporary-name.ts';

test('the names of a save tell target, process and kind, and are unlike each time', () => {
  const { temporary, link } = createTemporaryNames('tasks.md');
  expect(parseTemporaryName(temporary)).toEqual({
    target: 'tasks.md',
    isThisHost: true,
    pid: process.pid,
    kind: 'tmp',
  });
  expect(parseTemporaryName(link)).toEqual({ target: 'tasks.md', isThisHost: true, pid: process.pid, kind: 'old' });
  expect(createTemporaryNames('tasks.md').temporary).not.toBe(temporary);
});

test('a long name of a target is cut, so that the file system takes it', () => {
  const { temporary } = createTemporaryNames('t'.repeat(250));
  expect(Buffer.byteLength(temporary)).toBeLessThan(200);
  expect(parseTemporaryName(temporary)?.target).toBe('t'.repeat(60));
});

test.each([
  ['.tasks.md.specline-9f3a-4711-0c1d2e3f4a5b6c7d.tmp', true],
  ['.tasks.md.specline-9f3a-4711-0c1d2e3f4a5b6c7d.old', true],
  ['tasks.md.specline-9f3a-4711-0c1d2e3f4a5b6c7d.tmp', false],
  ['.tasks.md.specline-9f3a-4711-0c1d2e3f4a5b6c7d.tmp.md', false],
  ['.tasks.md.specline-9f3a-4711-0c1d2e3f.tmp', false],
  ['.tasks.md.specline-9f3a-x-0c1d2e3f4a5b6c7d.tmp', false],
  ['.specline-9f3a-4711-0c1d2e3f4a5b6c7d.tmp', false],
  ['tasks.md', false],
])('%s is a name of a save: %s', (name, isOne) => {
  expect(isTemporaryName(name)).toBe(isOne);
  expect(parseTemporaryName(name) !== null).toBe(isOne);
});

test('a name of another machine is known as such', () => {
  expect(parseTemporaryName('.tasks.md.specline-zzzz-4711-0c1d2e3f4a5b6c7d.tmp')).toBeNull();
  const ours = createTemporaryNames('a').temporary.slice('.a.specline-'.length, '.a.specline-'.length + 4);
  const other = ours === '0000' ? '1111' : '0000';
  expect(parseTemporaryName(`.a.specline-${other}-4711-0c1d2e3f4a5b6c7d.tmp`)?.isThisHost).toBe(false);
});
