import { expect, test } from 'vitest';
import { nameForPatch } from '../../../../main/cli/edit/name-for-patch.ts';

const diff = '--- specs/tasks.md\told\n+++ specs/tasks.md\tnew\n@@ -1 +1 @@\n-- [ ] T001\n+- [x] T001\n';

test('a file below the user is named as seen from there', () => {
  expect(nameForPatch(diff, '/home/ada/garden/specs', '001/tasks.md', '/home/ada/garden')).toBe(
    '--- a/specs/001/tasks.md\n+++ b/specs/001/tasks.md\n@@ -1 +1 @@\n-- [ ] T001\n+- [x] T001\n',
  );
});

test('a file elsewhere is named as seen from the opened folder', () => {
  expect(nameForPatch(diff, '/srv/specs', '001/tasks.md', '/home/ada')).toContain('--- a/001/tasks.md\n+++ b/001/');
});

test('a file that does not exist yet keeps its empty side', () => {
  const made = '--- /dev/null\n+++ time-log.md\n@@ -0,0 +1 @@\n+--- a line of dashes\n';
  expect(nameForPatch(made, '/srv', 'time-log.md', '/srv')).toBe(
    '--- /dev/null\n+++ b/time-log.md\n@@ -0,0 +1 @@\n+--- a line of dashes\n',
  );
});
