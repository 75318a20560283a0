import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { buildFilePreview } from '../../../core/patch/build-file-preview.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const fixtures = new URL('../../fixtures/patch/', import.meta.url);

test('git applies the diff of every fixture, and gets the very bytes of the edit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'specline-apply-'));
  try {
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    let applied = 0;
    for (const name of readdirSync(fixtures)) {
      for (const ending of ['\n', '\r\n']) {
        const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, fixtures), 'utf8');
        const path = `${name}/tasks.md`;
        const text = read('input.md').replaceAll('\n', ending);
        const workspace = { file: parseSpecFile(path, text), texts: { [path]: text } };
        const plan = planEdit(workspace, JSON.parse(read('command.json')) as EditCommand);
        const [edits] = plan.ok ? plan.files : [];
        if (!plan.ok || edits === undefined) continue;
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
        const { diff } = buildFilePreview(path, text, edits.edits);
        execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '-'], {
          cwd: folder,
          input: diff,
        });
        expect(readFileSync(target, 'utf8')).toBe(buildNextWorkspace(workspace, plan.files).texts[path]);
        applied += 1;
      }
    }
    console.log(`${applied} diffs applied by git`);
    expect(applied).toBeGreaterThan(100);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
