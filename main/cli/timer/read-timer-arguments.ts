import { readAgo } from '../../../core/time/read-ago.ts';
import { toLocalClock } from '../../timer/local-time.ts';
import { didYouMean, formatSuggestion } from '../did-you-mean.ts';
import { parseOptions } from '../parse-options.ts';
import type { RetryArguments } from './retry-waiting.ts';

/** What `specline timer` was asked, as typed. */
export type TimerArguments =
  | {
      readonly ok: true;
      readonly verb: 'start' | 'switch';
      readonly path: string;
      readonly task: string;
      readonly agoMinutes: number;
      readonly wait: boolean;
    }
  | {
      readonly ok: true;
      readonly verb: 'stop';
      readonly note: string;
      /** What becomes of time that no Specline saw; null where nothing was said. */
      readonly unseen: 'keep' | 'discard' | null;
    }
  | { readonly ok: true; readonly verb: 'status'; readonly json: boolean }
  | { readonly ok: true; readonly verb: 'back' | 'cancel' }
  | ({ readonly ok: true; readonly verb: 'retry' } & RetryArguments)
  | { readonly ok: false; readonly message: string };

const verbs = ['start', 'switch', 'stop', 'status', 'back', 'cancel', 'retry'] as const;

/** Read the words behind `specline timer`. */
export function readTimerArguments(args: readonly string[], nowMs: number): TimerArguments {
  const [name = 'status', ...rest] = args[0]?.startsWith('-') ? ['status', ...args] : args;
  const verb = verbs.find((candidate) => candidate === name);
  switch (verb) {
    case 'start':
    case 'switch':
      return readStart(verb, rest, nowMs);
    case 'stop':
      return readStop(rest);
    case 'status': {
      const parsed = parseOptions(rest, { json: { type: 'boolean' } });
      if (!parsed.ok) return parsed;
      return takesNothing(verb, parsed.positionals) ?? { ok: true, verb, json: parsed.values.json === true };
    }
    case 'back':
    case 'cancel': {
      const parsed = parseOptions(rest, {});
      return parsed.ok ? (takesNothing(verb, parsed.positionals) ?? { ok: true, verb }) : parsed;
    }
    case 'retry':
      return readRetry(rest);
    default: {
      const suggestion = formatSuggestion(didYouMean(name, verbs));
      return { ok: false, message: `unknown timer verb "${name}": expected ${verbs.join(', ')}.${suggestion}` };
    }
  }
}

function readStart(verb: 'start' | 'switch', args: readonly string[], nowMs: number): TimerArguments {
  const parsed = parseOptions(args, { ago: { type: 'string' }, wait: { type: 'boolean' } });
  if (!parsed.ok) return parsed;
  const [path, task, extra] = parsed.positionals;
  if (!path || !task)
    return { ok: false, message: `too few words: expected ${verb} PATH TASK, such as specs/001-beds T012` };
  if (extra !== undefined) return { ok: false, message: `unexpected argument "${extra}": expected ${verb} PATH TASK` };
  const { ago, wait } = parsed.values;
  const [hour = 0, minute = 0] = toLocalClock(nowMs).split(':').map(Number);
  const agoMinutes = typeof ago === 'string' ? readAgo(ago, hour * 60 + minute) : 0;
  if (agoMinutes === null) {
    const message = `cannot read "${ago}" as when it began: expected minutes (12), a length (1h30m), or a time of today that has passed (9:10)`;
    return { ok: false, message };
  }
  return { ok: true, verb, path, task, agoMinutes, wait: wait === true };
}

function readStop(args: readonly string[]): TimerArguments {
  const flag = { type: 'boolean' } as const;
  const parsed = parseOptions(args, { note: { type: 'string' }, keep: flag, discard: flag });
  if (!parsed.ok) return parsed;
  const { note, keep, discard } = parsed.values;
  if (keep && discard) return { ok: false, message: '--keep and --discard are given: expected one of them' };
  const words = typeof note === 'string' ? note : '';
  if (/[\r\n]/.test(words)) return { ok: false, message: 'the note has a line break: expected one line' };
  const unseen = keep ? 'keep' : discard ? 'discard' : null;
  return takesNothing('stop', parsed.positionals) ?? { ok: true, verb: 'stop', note: words, unseen };
}

function readRetry(args: readonly string[]): TimerArguments {
  const parsed = parseOptions(args, { on: { type: 'string' }, drop: { type: 'boolean' } });
  if (!parsed.ok) return parsed;
  const [task, extra] = parsed.positionals;
  if (extra !== undefined) return { ok: false, message: `unexpected argument "${extra}": expected retry [TASK]` };
  const on = typeof parsed.values.on === 'string' ? parsed.values.on : null;
  const drop = parsed.values.drop === true;
  if (drop && on !== null) return { ok: false, message: '--on and --drop are given: expected one of them' };
  if ((drop || on !== null) && task === undefined) {
    return { ok: false, message: `${drop ? '--drop' : '--on'} needs the task whose time it is: expected retry TASK` };
  }
  return { ok: true, verb: 'retry', task: task ?? null, on, drop };
}

function takesNothing(verb: string, [extra]: readonly string[]): Extract<TimerArguments, { ok: false }> | null {
  return extra === undefined ? null : { ok: false, message: `unexpected argument "${extra}": ${verb} takes none` };
}
