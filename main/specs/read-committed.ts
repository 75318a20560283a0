import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { CommittedTexts, Failure } from '../../preload/planner-data.ts';

const run = promisify(execFile);

/** Longer than any git needs for a few files; a program that asks something must not hold a call. */
const timeoutMs = 5_000;
const maxBytes = 16 * 1024 * 1024;

/**
 * Read files as the last git commit has them.
 *
 * Asks git for the plain objects: no filter, hook, pager or question of the repository runs.
 *
 * @param root
 *   Folder that the paths are relative to.
 */
export async function readCommitted(root: string, paths: readonly string[]): Promise<CommittedTexts | Failure> {
  const git = async (args: readonly string[]): Promise<string> => {
    const { stdout } = await run('git', ['-C', root, '--no-pager', ...args], {
      timeout: timeoutMs,
      maxBuffer: maxBytes,
      windowsHide: true,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
    });
    return stdout;
  };
  try {
    const [commit = '', at = ''] = (await git(['log', '-1', '--format=%h%n%cI', '--', ...paths])).trim().split('\n');
    if (commit === '') return fail('These documents are in no git commit yet');
    const texts: Record<string, string> = {};
    for (const path of paths) {
      // One that came later has no earlier state.
      const text = await git(['cat-file', 'blob', `HEAD:./${path}`]).catch(() => null);
      if (text !== null) texts[path] = text;
    }
    if (Object.keys(texts).length === 0) return fail('These documents are in no git commit yet');
    return { ok: true, name: `Commit ${commit}`, at, texts };
  } catch (error) {
    return fail(explain(error));
  }
}

function fail(message: string): Failure {
  return { ok: false, code: 'not-found', message };
}

function explain(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  if (code === 'ENOENT') return 'git is not installed here';
  const words: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'stderr') : null;
  const [first = ''] = String(words ?? '').split('\n');
  return first === '' ? 'git gave no answer in time' : `git says: ${first}`;
}
