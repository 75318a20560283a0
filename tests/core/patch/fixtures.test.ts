import { describe, expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../../core/patch/check-edit.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { invertEdit } from '../../../core/patch/invert-edit.ts';
import { buildNextWorkspace, type PatchWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const inputs = readFixtures(
  'input.md',
  import.meta.glob('../../fixtures/patch/*/input.md', { query: '?raw', import: 'default', eager: true }),
);
const commands = readFixtures(
  'command.json',
  import.meta.glob('../../fixtures/patch/*/command.json', { query: '?raw', import: 'default', eager: true }),
);
const outputs = readFixtures(
  'output.md',
  import.meta.glob('../../fixtures/patch/*/output.md', { query: '?raw', import: 'default', eager: true }),
);
const refusals = readFixtures(
  'refusal.json',
  import.meta.glob('../../fixtures/patch/*/refusal.json', { query: '?raw', import: 'default', eager: true }),
);

/** The same text as other editors and systems leave it. */
const variants = {
  'as it is': (text: string) => text,
  'with CRLF': (text: string) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text: string) => `\ufeff${text}`,
} as const;

describe.each([...inputs.keys()])('%s', (name) => {
  const input = inputs.get(name) ?? '';
  const command = JSON.parse(commands.get(name) ?? '') as EditCommand;
  const path = name.startsWith('kiro-') ? '.kiro/specs/f/tasks.md' : 'f/tasks.md';

  if (refusals.has(name)) {
    test('is refused with its reason', () => {
      const plan = planEdit(open(path, input), command);
      expect(plan.ok ? plan : plan.refusal).toEqual(JSON.parse(refusals.get(name) ?? ''));
    });
    return;
  }

  test.each(Object.entries(variants))('writes just what was asked, %s', (_, change) => {
    const workspace = open(path, change(input));
    const plan = planEdit(workspace, command);
    if (!plan.ok) throw new Error(plan.refusal.message);
    const next = buildNextWorkspace(workspace, plan.files);
    expect(next.texts[path]).toBe(change(outputs.get(name) ?? input));
    expect(checkEdit(workspace.file, next.file, command)).toBeNull();
    if (!outputs.has(name)) expect(plan.files).toEqual([]);
  });

  test('is taken back to the byte', () => {
    const workspace = open(path, input);
    const plan = planEdit(workspace, command);
    if (!plan.ok) throw new Error(plan.refusal.message);
    const next = buildNextWorkspace(workspace, plan.files);
    const back = planEdit(next, invertEdit(command, workspace, plan));
    if (!back.ok) throw new Error(back.refusal.message);
    expect(buildNextWorkspace(next, back.files).texts[path]).toBe(input);
  });
});

function open(path: string, text: string): PatchWorkspace {
  return { file: parseSpecFile(path, text), texts: { [path]: text } };
}

function readFixtures(file: string, modules: Record<string, unknown>): Map<string, string> {
  return new Map(
    Object.entries(modules).map(([path, text]) => [
      path
        .slice(0, -file.length - 1)
        .split('/')
        .at(-1) ?? '',
      String(text),
    ]),
  );
}
