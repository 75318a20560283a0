import { describe, expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import type { EditPlan } from '../../../core/patch/edit-plan.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';
import { applyTextEdits } from '../../../core/text/text-edit.ts';

const head = '# Tasks: Boathouse\n\n## Phase 1: Setup\n\n';
const logHead =
  '# Time Log: Boathouse\n\n| Date | Task | Start | End | Time | Note |\n| --- | --- | --- | --- | --- | --- |\n';

/** The texts after an hour and a half on T001 of a document without a log. */
function logIn(text: string): Record<string, string> {
  return logTexts({ 'boat/tasks.md': text }, 90).after;
}

function log(tasks: string, timeLog: string | null, minutes = 90) {
  const texts: Record<string, string> = { 'boat/tasks.md': head + tasks };
  if (timeLog !== null) texts['boat/time-log.md'] = timeLog;
  return logTexts(texts, minutes);
}

function logTexts(texts: Record<string, string>, minutes: number) {
  const file = parseSpecFile('boat/tasks.md', texts['boat/tasks.md'] ?? '');
  const plan = planEdit(
    { file, texts },
    {
      type: 'log-time',
      feature: 'boat',
      task: 'T001',
      date: '2026-11-20',
      start: '09:10',
      end: '10:40',
      minutes,
      note: 'first try',
      id: 'k3f9a2',
      idBefore: 'b4b4b4',
    },
  );
  return { plan, after: apply(texts, plan) };
}

function apply(texts: Record<string, string>, plan: EditPlan): Record<string, string> {
  const after = { ...texts };
  if (plan.ok) for (const { path, edits } of plan.files) after[path] = applyTextEdits(after[path] ?? '', edits);
  return after;
}

describe('logging time', () => {
  test('makes the log at the first entry, and the Actual Time with it', () => {
    expect(log('- [ ] T001 Clear the slipway\n  - **Estimated Time**: 2h\n', null).after).toEqual({
      'boat/tasks.md': `${head}- [ ] T001 Clear the slipway\n  - **Estimated Time**: 2h\n  - **Actual Time**: 1h 30m\n`,
      'boat/time-log.md': `${logHead}| 2026-11-20 | T001 | 09:10 | 10:40 | 1h 30m | first try <!-- e:k3f9a2 --> |\n`,
    });
  });

  test('adds a row behind the others, and the sum is the Actual Time', () => {
    const before = `${logHead}| 2026-11-19 | T001 |  |  | 45m |  |\n`;
    const { after } = log('- [ ] T001 Clear the slipway\n  - **Actual Time**: 45m\n', before);
    expect(after['boat/tasks.md']).toBe(`${head}- [ ] T001 Clear the slipway\n  - **Actual Time**: 2h 15m\n`);
    expect(after['boat/time-log.md']).toBe(
      `${before}| 2026-11-20 | T001 | 09:10 | 10:40 | 1h 30m | first try <!-- e:k3f9a2 --> |\n`,
    );
  });

  test('carries over what was written by hand before there was a log', () => {
    const { after } = log('- [ ] T001 Clear the slipway\n  - **Actual Time**: 3h\n', null);
    expect(after['boat/tasks.md']).toContain('**Actual Time**: 4h 30m\n');
    expect(after['boat/time-log.md']).toBe(
      `${logHead}| 2026-11-20 | T001 |  |  | 3h | before this log <!-- e:b4b4b4 --> |\n` +
        '| 2026-11-20 | T001 | 09:10 | 10:40 | 1h 30m | first try <!-- e:k3f9a2 --> |\n',
    );
  });

  test('leaves an Actual Time that a hand has changed since, and says so', () => {
    const { plan, after } = log(
      '- [ ] T001 Clear the slipway\n  - **Actual Time**: 5h\n',
      `${logHead}| 2026-11-19 | T001 |  |  | 45m |  |\n`,
    );
    expect(after['boat/tasks.md']).toContain('**Actual Time**: 5h\n');
    expect(after['boat/time-log.md']).toContain('1h 30m');
    expect(plan).toMatchObject({ ok: true, notes: [expect.stringContaining('says 5h, its log 45m')] });
  });

  test('fills the Time Tracking block and keeps it in step', () => {
    const block = (estimated: string, actual: string, variance: string) =>
      `### Time Tracking\n- **Estimated Total**: ${estimated}  \n- **Actual Time**: ${actual}\n- **Variance**: ${variance}\n`;
    const task = '- [ ] T001 Clear the slipway (2 hours)\n';
    const first = log(`${task}\n${block('[X] hours', '[Y] hours', '[Z] hours ([+/-]%)')}`, null).after;
    expect(first['boat/tasks.md']).toContain(block('2 hours', '1.5 hours', '-30 min (-25%)'));
    const tasks = (first['boat/tasks.md'] ?? '').slice(head.length);
    const second = log(tasks, (first['boat/time-log.md'] ?? '').replace('k3f9a2', 'other')).after;
    expect(second['boat/tasks.md']).toContain(block('2 hours', '3 hours', '+1 hour (+50%)'));
  });

  test('takes the line ending of the tasks file for a new log', () => {
    const text = '# Tasks: Boathouse\r\n\r\n- [ ] T001 Clear the slipway\r\n';
    expect(logIn(text)['boat/time-log.md']).toBe(
      `${logHead}| 2026-11-20 | T001 | 09:10 | 10:40 | 1h 30m | first try <!-- e:k3f9a2 --> |\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });

  test('keeps the status line of the phase in step, in the words and the broken encoding that it has', () => {
    const plan = (mark: string, status: string) =>
      `## Phase 1: Setup\n- [${mark}] T001 Clear the slipway\n- [ ] T002 Paint\n\n## Phase 2: Sail\n- [x] T003 Go\n\n${status}`;
    const choices = 'â¬œ Not Started | ðŸŸ¡ In Progress | âœ… Complete';
    const lines = (one: string) => `## Progress\n**Phase 1**: ${one}  \n**Phase 2**: ${choices}\n`;
    const statusOf = (text: string) => logIn(text)['boat/tasks.md']?.slice(-lines(choices).length - 40) ?? '';
    expect(statusOf(plan(' ', lines(choices)))).toContain(lines('ðŸŸ¡ In Progress'));
    expect(statusOf(plan(' ', lines('â¬œ Not Started')))).toContain(lines('ðŸŸ¡ In Progress'));
    expect(statusOf(plan('x', lines('ðŸŸ¡ In Progress')))).toContain(lines('ðŸŸ¡ In Progress'));
    // Somebody says that it is complete: it is not for the log to say otherwise.
    expect(statusOf(plan(' ', lines('âœ… Complete')))).toContain(lines('âœ… Complete'));
  });

  test('says that a phase is complete when time is logged on the last of its tasks that were ticked', () => {
    const choices = '⬜ Not Started | 🟡 In Progress | ✅ Complete';
    const text = `## Phase 1: Setup\n- [x] T001 Clear the slipway\n\n**Phase 1**: ${choices}\n`;
    expect(logIn(text)['boat/tasks.md']).toContain('**Phase 1**: ✅ Complete\n');
  });

  test('leaves a figure of the block that a hand has written, and says so', () => {
    const tasks = '- [ ] T001 Clear the slipway\n\n### Time Tracking\n- **Actual Time**: 9 hours\n';
    const { plan, after } = log(tasks, null);
    expect(after['boat/tasks.md']).toContain('- **Actual Time**: 9 hours\n');
    expect(plan).toMatchObject({ ok: true, notes: [expect.stringContaining('says 9h')] });
  });

  test('writes an entry once, however often it is sent', () => {
    const { after } = log('- [ ] T001 Clear the slipway\n', null);
    const again = log((after['boat/tasks.md'] ?? '').slice(head.length), after['boat/time-log.md'] ?? '');
    expect(again.plan).toEqual({ ok: true, files: [], notes: [] });
  });

  test.each([0, -30, 0.2, 1441, Number.NaN])('refuses %s minutes', (minutes) => {
    const { plan } = log('- [ ] T001 Clear the slipway\n', null, minutes);
    expect(plan).toMatchObject({ ok: false, refusal: { code: 'invalid-value' } });
  });
});
