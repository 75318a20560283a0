import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { runCommand, stepHistory } from '../../main/specs/workspace-calls.ts';
import type { CommandResult } from '../../preload/planner-data.ts';
import { createFakeClock } from './fake-clock.ts';
import { createInMemoryDataFolder } from './in-memory-data-folder.ts';
import { createInMemoryFiles } from './in-memory-spec-folder.ts';
import { openTestWorkspace, type TestWorkspace } from './open-test-workspace.ts';

/** One thing that happens, at once after the one before it unless time passes. */
export type Happening =
  /** An open session adds a task with a title that nothing else has. */
  | { readonly type: 'edit'; readonly session: number; readonly feature: number }
  | { readonly type: 'undo' | 'redo'; readonly session: number }
  /** Another program adds a line, keeping all others. */
  | { readonly type: 'outside'; readonly feature: number }
  /** Another program empties a file, and writes it some milliseconds later. */
  | { readonly type: 'slow-outside'; readonly feature: number; readonly ms: number }
  /** Another program adds a line between the last comparison of the next save and its rename. */
  | { readonly type: 'gap'; readonly feature: number }
  /** All files say what they said at the beginning. */
  | { readonly type: 'checkout' }
  | { readonly type: 'delete'; readonly feature: number }
  /** Gone for some milliseconds, as editors do that save by two renames. */
  | { readonly type: 'blink'; readonly feature: number; readonly ms: number }
  | { readonly type: 'rename'; readonly feature: number }
  /** A session's process ends at the next step of a save, and another is started. */
  | { readonly type: 'crash'; readonly session: number; readonly step: 'compare' | 'replace' | 'done' }
  | { readonly type: 'refuse'; readonly refused: boolean }
  | { readonly type: 'pass'; readonly ms: number };

const session = fc.nat({ max: 1 });
const feature = fc.nat({ max: 2 });
const ms = fc.integer({ min: 1, max: 400 });

/** Any course of events. */
export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ type: fc.constant('edit' as const), session, feature }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('outside' as const), feature }) },
    { weight: 5, arbitrary: fc.record({ type: fc.constant('pass' as const), ms }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('undo' as const, 'redo' as const), session }) },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('slow-outside' as const), feature, ms: fc.constantFrom(5, 20) }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('gap' as const), feature }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('checkout' as const) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('delete' as const), feature }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('blink' as const), feature, ms: fc.constantFrom(5, 60) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('rename' as const), feature }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('crash' as const),
        session,
        step: fc.constantFrom('compare' as const, 'replace' as const, 'done' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('refuse' as const), refused: fc.boolean() }) },
  ),
  { maxLength: 24 },
);

const names = ['001-oven', '002-shelf', '003-van'];
const pathOf = (index: number) => `specs/${names[index]}/tasks.md`;
const initial = Object.fromEntries(
  names.map((name, index) => [
    pathOf(index),
    `# Tasks: ${name}\n\n## Phase 1: Setup\n\n- [ ] T001 Measure the room\n- [x] T002 Ask the neighbours\n\n## Phase 2: Build\n\n- [ ] T003 Lay the floor\n`,
  ]),
);

class ProcessEnds extends Error {}

/**
 * Play a course of events, and hold what is left against what was promised: every edit that was accepted, and every
 * line that another program wrote, stands in its file exactly once, unless another program or an undo took it out; an
 * edit that was refused does not; and what sessions hold is what is in the files.
 */
export async function playHappenings(course: readonly Happening[]): Promise<void> {
  const clock = createFakeClock();
  const memory = createInMemoryFiles(initial);
  const dataFiles = new Map<string, string>();
  let tokens = 0;
  const nextToken = () => {
    tokens += 1;
    return `token-${tokens}-end`;
  };
  /** Tokens that somebody took out on purpose. */
  const dropped = new Set<string>();
  const outsideTokens = new Set<string>();
  const gapTokens = new Set<string>();
  const accepted = new Set<string>();
  const refused = new Set<string>();
  const inFlight = new Set<Promise<void>>();

  const writeOutside = (path: string, text: string | null) => {
    for (const token of readTokens(memory.files.get(path))) if (!readTokens(text).includes(token)) dropped.add(token);
    for (const token of readTokens(text)) outsideTokens.add(token);
    memory.writeOutside(path, text);
  };
  const addLine = (path: string) => {
    const text = memory.files.get(path);
    if (text !== undefined && text !== '') writeOutside(path, `${text}- [ ] T9${tokens} ${nextToken()}\n`);
  };

  const start = async (): Promise<{ open: TestWorkspace; folder: { crash(): void }; isDead: { value: boolean } }> => {
    const folder = memory.open();
    const isDead = { value: false };
    const opening = openTestWorkspace(folder, createInMemoryDataFolder(dataFiles), clock);
    let open: TestWorkspace | null = null;
    void opening.then((result) => {
      open = result;
    });
    while (open === null) await clock.advance(5);
    return { open, folder, isDead };
  };
  const sessions = [await start(), await start()];

  const follow = (work: Promise<CommandResult>, token: string | null, isDead: { value: boolean }) => {
    const done = work.then(
      (result) => {
        if (isDead.value || token === null) return;
        if (result.ok) accepted.add(token);
        else refused.add(token);
      },
      (error: unknown) => {
        if (!(error instanceof ProcessEnds)) throw error;
      },
    );
    inFlight.add(done);
  };

  for (const event of course) {
    switch (event.type) {
      case 'edit': {
        const { open, isDead } = sessions[event.session] ?? fail();
        const token = nextToken();
        const id = names[event.feature] ?? '';
        const command = { type: 'add-task', feature: id, place: { into: 'phase-2' }, title: token } as const;
        follow(runCommand(open.workspace, open.kept, command), token, isDead);
        break;
      }
      case 'undo':
      case 'redo': {
        const { open, isDead } = sessions[event.session] ?? fail();
        // What an undo takes out, it takes out on purpose: what has begun is waited for, so that it can be told apart.
        await drain(clock, inFlight);
        await clock.advance(80);
        const before = allTokens(memory.files);
        follow(stepHistory(open.workspace, event.type), null, isDead);
        await drain(clock, inFlight);
        for (const token of before) if (!allTokens(memory.files).includes(token)) dropped.add(token);
        break;
      }
      case 'outside':
        addLine(pathOf(event.feature));
        break;
      case 'slow-outside': {
        const path = pathOf(event.feature);
        const text = memory.files.get(path);
        if (text === undefined || text === '') break;
        memory.writeOutside(path, '');
        clock.after(event.ms, () => {
          // Whoever saved into the emptied file meanwhile is overwritten by a program that does not look.
          for (const token of readTokens(memory.files.get(path)))
            if (!readTokens(text).includes(token)) dropped.add(token);
          memory.writeOutside(path, text);
        });
        break;
      }
      case 'gap':
        memory.onGap = (path) => {
          if (path !== pathOf(event.feature)) return;
          memory.onGap = null;
          addLine(path);
          gapTokens.add(`token-${tokens}-end`);
        };
        break;
      case 'checkout':
        for (const [path, text] of Object.entries(initial)) writeOutside(path, text);
        break;
      case 'delete':
        writeOutside(pathOf(event.feature), null);
        break;
      case 'blink': {
        const path = pathOf(event.feature);
        const text = memory.files.get(path);
        if (text === undefined) break;
        memory.writeOutside(path, null);
        clock.after(event.ms, () => {
          if (!memory.files.has(path)) memory.writeOutside(path, text);
          else for (const token of readTokens(text)) dropped.add(token);
        });
        break;
      }
      case 'rename': {
        const path = pathOf(event.feature);
        const text = memory.files.get(path);
        const other = path.replace('/tasks.md', '-old/tasks.md');
        if (text === undefined || memory.files.has(other)) break;
        memory.files.delete(path);
        memory.files.set(other, text);
        memory.hint([path, other, other.replace('/tasks.md', '')]);
        break;
      }
      case 'crash': {
        const dying = sessions[event.session] ?? fail();
        const step = event.step;
        memory.onStep = (now) => {
          if (now !== step) return;
          memory.onStep = null;
          throw new ProcessEnds();
        };
        dying.isDead.value = true;
        await drain(clock, inFlight);
        memory.onStep = null;
        dying.folder.crash();
        sessions[event.session] = await start();
        break;
      }
      case 'refuse':
        memory.refusal = event.refused ? 'Cannot save: the disk is full (ENOSPC)' : null;
        break;
      case 'pass':
        await clock.advance(event.ms);
        break;
    }
  }
  memory.onStep = null;
  await drain(clock, inFlight);
  await clock.advance(1_000);
  await drain(clock, inFlight);

  const versions = [...dataFiles].filter(([name]) => name.startsWith('versions/')).map(([, text]) => text);
  const present = allTokens(memory.files);
  for (const token of [...accepted, ...outsideTokens]) {
    // What was written into the gap of a save whose process ended in it can be got back from the history.
    const isThere = present.includes(token) || dropped.has(token);
    const isKept = gapTokens.has(token) && versions.some((text) => text.includes(token));
    assert(isThere || isKept, `${token} was accepted and is lost`);
  }
  for (const token of refused) assert(!present.includes(token), `${token} was refused and is in a file`);
  assert.equal(new Set(present).size, present.length, `a line stands twice: ${present.join(' ')}`);
  const fresh = await start();
  for (const { open } of sessions) {
    assert.deepEqual(open.workspace.summarize(), fresh.open.workspace.summarize());
    for (const { id } of fresh.open.workspace.held.listPlaces()) {
      assert.deepEqual(open.workspace.held.getTexts(id), fresh.open.workspace.held.getTexts(id));
    }
  }
}

async function drain(clock: { advance(ms: number): Promise<void> }, inFlight: Set<Promise<void>>): Promise<void> {
  const all = [...inFlight];
  let isDone = false;
  void Promise.allSettled(all).then(() => {
    isDone = true;
  });
  for (let round = 0; !isDone && round < 1_000; round += 1) await clock.advance(10);
  assert(isDone, 'a command never ended');
  await Promise.all(all);
  for (const done of all) inFlight.delete(done);
}

function readTokens(text: string | null | undefined): string[] {
  return text?.match(/token-\d+-end/g) ?? [];
}

function allTokens(files: ReadonlyMap<string, string>): string[] {
  return [...files.values()].flatMap(readTokens);
}

function fail(): never {
  throw new Error('no such session');
}
