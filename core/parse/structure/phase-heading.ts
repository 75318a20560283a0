import { remember } from '../../text/remember.ts';

/** A heading taken apart as the start of a phase. Indexes refer to its words. */
export interface PhaseHeading {
  readonly number: string | null;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly priority: string | null;
  readonly stories: readonly string[];
  readonly tails: readonly string[];
  /** Words of a stated time: `2h` in `## Phase 1: Setup (2h)`. */
  readonly estimate: { readonly start: number; readonly end: number } | null;
  /** Whether `:`, a dash, a bracket or nothing follows the number; `Phase 2 parallel tasks` is about a phase. */
  readonly separated: boolean;
}

const numberWords = '\\d+(?:\\.\\d+)*(?:\\.?[a-z])?|[IVX]{1,5}|[A-Z]\\d*|[零一二三四五六七八九十]{1,3}';

/** `Phase 3.1`, `Execution Phase 2`, `Fase 0`, `阶段1`, `フェーズ1`, `Фаза 1`, `第一阶段`, `1단계`. */
const phaseWords = new RegExp(
  `^(?:(?:(?:execution|implementation|development|delivery|build|project)[ \\t]+)?(?:phase|fase|faza|phasen|etapa|étape|etap|faz|aşama|этап|фаза|стадия|阶段|階段|フェーズ|フェイズ|ステージ|단계|페이즈|المرحلة|giai đoạn)[ \\t\\u00a0]*#?(${numberWords})|第[ \\t]*(${numberWords})[ \\t]*(?:阶段|階段|フェーズ|期)|(\\d+)[ \\t]*단계)(?![\\p{L}\\p{N}])`,
  'iu',
);
/** `Sprint 2`, `Milestone 1`, `Work Package WP01`, `Task Group 3`: phases where a document has no `Phase N`. */
const stageWords = new RegExp(
  `^(?:(?:milestone|sprint|week|epic|section|wave|stage|step|part|iteration|batch|track|slice|layer|module|task group|group|work ?stream|里程碑|スプリント|マイルストーン|semana|hito|marco|спринт|этап)[ \\t\\u00a0]*#?(${numberWords})|(?:work package[ \\t:]*)?(WP-?\\d+))(?![\\p{L}\\p{N}])`,
  'iu',
);
/** `1. Setup`, `2) Core`, `3 - Polish`, `5.1 Hull`, `四、测试`. */
const sectionNumber =
  /^(\d+(?:\.\d+)*)(?:[.)、．](?!\d)|[ \t]+[-–—](?=[ \t])|(?<=\.\d+)(?=[ \t]))[ \t]*|^([一二三四五六七八九十]{1,3})、[ \t]*/u;

/** A longer heading is no title of a phase, and is not taken apart. */
const longestHeading = 600;

const ornaments = /^(?:[\s*_`~[\]]|\p{Extended_Pictographic}|\u{fe0f})+/u;

/** Read a heading that names a phase by number; null for any other. */
export const readPhaseHeading = remember((words) => readNumbered(words, phaseWords));

/** Read a heading such as `Sprint 2: …` or `Work Package WP01: …`. */
export const readStageHeading = remember((words) => readNumbered(words, stageWords));

/** Read a numbered heading: `1. Setup`. */
export const readSectionHeading = remember((words): PhaseHeading | null => {
  if (words.length > longestHeading) return null;
  const lead = ornaments.exec(words)?.[0].length ?? 0;
  const match = sectionNumber.exec(words.slice(lead));
  if (!match) return null;
  return finish(words, match[1] ?? match[2] ?? null, lead + match[0].length, true);
});

/** Read a heading without a number. */
export const readPlainHeading = remember((words): PhaseHeading => {
  if (words.length > longestHeading) return finish(words, null, 0, true);
  // `Phase: Polish`, a phase without its number
  const word = /^(?:phase|fase|阶段|フェーズ|фаза)[ \t]*[:：][ \t]*(?=\S)/iu.exec(words);
  return finish(words, null, word?.[0].length ?? 0, true);
});

function readNumbered(words: string, pattern: RegExp): PhaseHeading | null {
  if (words.length > longestHeading) return null;
  const lead = ornaments.exec(words)?.[0].length ?? 0;
  const match = pattern.exec(words.slice(lead));
  const number = match?.slice(1).find((found) => found !== undefined);
  if (!match || number === undefined) return null;
  const after = lead + match[0].length;
  const rest = words.slice(after);
  // `Phase 1-3`, `Phase 1 & 2`, `Phase 1 and 2`: several phases.
  if (
    /^[ \t]*(?:[-–—~&+/,]|and|to|y|e|和|与|至|到)[ \t]*(?:phase[ \t]*)?\d+(?:\.\d+)*(?![.\p{L}\p{N}-])[ \t]*(?:[:：(（)-]|$)/iu.test(
      rest,
    )
  ) {
    return null;
  }
  // `: `, ` - `, `**:`, `. `, `✅:`, ` (optional): `
  const sign = /^(?:[\s*_`\]]|\p{Extended_Pictographic}|\u{fe0f})*(?:[:：.—–|、．-]+[\s*_]*|(?=[(（[])|$)/u.exec(rest);
  const aside = sign ? /^[(（][^()（）]*[)）][ \t]*[:：][ \t]*/u.exec(rest.slice(sign[0].length)) : null;
  const gap = sign ? sign[0].length + (aside?.[0].length ?? 0) : (/^[\s*_]*/u.exec(rest)?.[0].length ?? 0);
  const heading = finish(words, number, after + gap, sign !== null);
  const tails = aside ? [aside[0].replace(/[ \t]*[:：][ \t]*$/u, ''), ...heading.tails] : heading.tails;
  return { ...heading, tails };
}

/** `2h`, `~1h 30m`, `28-36 horas` */
const time =
  '[~≈约]?[ \\t]*\\d[\\d.,]*(?:[ \\t]*[-–~][ \\t]*\\d[\\d.,]*)?[ \\t]*(?:h|hrs?|hours?|m|mins?|minutes?|d|days?|w|weeks?|小时|天|分钟|時間|日|시간|일|horas?|dias?|días?|ч|часа|часов|дн|дней)(?:[ \\t]*\\d+[ \\t]*(?:m|mins?|minutes?|h|hrs?|hours?))?';

/** `(2h)` `(1h 30m)` `[2 days]` `(28-36 horas)` `(~2 hours)` `(est. 2d)` `(Estimate: 3h)` */
const bracketTime = new RegExp(
  `[ \\t]*[(（[](?:(?:est\\.?|estimated?|estimate|effort|total|预计|预估|見積)[ \\t]*[:：]?[ \\t]*)?${time}[)）\\]]$`,
  'iu',
);
/** ` - 0.5 days` ` — ~2h` ` ⏱️ 2 hours` */
const bareTime = new RegExp(`[ \\t]+(?:[-–—]|⏱\\u{fe0f}?)[ \\t]*${time}$`, 'iu');

/** Ends of a heading that are attributes of the phase. */
const tailPatterns: readonly RegExp[] = [
  // `⚠️ MUST COMPLETE BEFORE 3.3`
  /[ \t]*(?:⚠|🚨|❗|🔒|⛔|🛑)\u{fe0f}?[^\p{Extended_Pictographic}]*$/u,
  // `🎯 MVP` `✅ COMPLETE`
  /[ \t]*(?:[-–—][ \t]*)?(?:🎯|✅|☑|✔|🚧|⏳|🔄|❌|⏭|⬜|🟡|🟢|🔴|🟨|📋|🏁|✨|🚀|⏸)\u{fe0f}?[ \t]*\**[\p{L}\p{N} /%-]{0,30}\**$/u,
  // `(Priority: P1)` `(P1)` `[Priority: P1]` `（P1, MVP）`
  /[ \t]*[(（[][^()（）[\]]{0,20}\bP\d\b[ \t]*(?:[,，/·-][ \t]*(?:🎯[ \t]*)?MVP)?[ \t]*[)）\]]$/iu,
  bracketTime,
  // `[9/9 tasks]` `(3/5)` `(12 tasks)` `(T001-T006)` `(Tasks 1.1-1.4)`
  /[ \t]*[(（[][ \t]*(?:\d+[ \t]*\/[ \t]*\d+(?:[ \t]*\p{L}+)?|\d+[ \t]*tasks?|(?:tasks?[ \t:]*)?(?:T-?\d[\w.]*|\d+\.\d+)(?:[ \t]*(?:[-–—~,]|to|至)[ \t]*(?:T-?\d[\w.]*|\d+\.\d+))*)[ \t]*[)）\]]$/iu,
  // `[P]`
  /[ \t]+\[P\]$/u,
  bareTime,
];

/** All tails hold an emoji, or end in a bracket or a time. */
const mayHoldTail = /[)）\]]$|[^\p{ASCII}]|\d[ \t]*[a-z]{1,7}$/u;

function findTail(piece: string): RegExpExecArray | null {
  if (!mayHoldTail.test(piece)) return null;
  for (const pattern of tailPatterns) {
    const match = pattern.exec(piece);
    if (match !== null && match[0].trim() !== '') return match;
  }
  return null;
}

function finish(words: string, number: string | null, from: number, separated: boolean): PhaseHeading {
  let start = from;
  let end = words.length;
  const tails: string[] = [];
  let estimate: PhaseHeading['estimate'] = null;
  while (words.length <= longestHeading) {
    const piece = words.slice(start, end);
    const found = findTail(piece);
    if (!found || (found.index === 0 && number === null)) break;
    const tail = found[0].trim();
    tails.unshift(tail);
    if (bracketTime.test(found[0]) || bareTime.test(found[0])) {
      const at = start + found.index + found[0].indexOf(tail);
      const name = /^.\D*?(?=[~≈约]?[ \t]*\d)/u.exec(tail)?.[0].length ?? 1;
      estimate = { start: at + name, end: at + tail.replace(/[)）\]]$/u, '').length };
    }
    end = start + found.index;
  }
  while (start < end && /[\s*_:：]/u.test(words.charAt(start)) && !words.startsWith('**', start)) start += 1;
  while (end > start && /[\s:：]/u.test(words.charAt(end - 1))) end -= 1;
  if (words.startsWith('**', start) && words.slice(start, end).endsWith('**') && end - start > 4) {
    start += 2;
    end -= 2;
  } else if (number !== null && words.slice(start, end).endsWith('**') && words.slice(0, start).includes('**')) {
    end -= 2;
  } else {
    // `**Phase 2: Models** (Days 3-6)`: what follows the bold words is no part of the title.
    const bold = words.slice(0, start).split('**').length % 2 === 0 ? words.slice(start, end).indexOf('**') : -1;
    if (bold > 0) {
      tails.unshift(words.slice(start + bold + 2, end).trim());
      end = start + bold;
    }
  }
  const title = words.slice(start, end);
  return {
    number,
    title: title === '' ? words.trim().replace(/[*_]{2}/g, '') : title,
    start: title === '' ? 0 : start,
    end: title === '' ? words.length : end,
    priority: /\bP\d\b/i.test(words) ? readPriority(words) : null,
    stories: readStories(words),
    tails,
    estimate,
    separated,
  };
}

const storyWords =
  /(?<![\p{L}\p{N}])(?:user[ \t]+stor(?:y|ies)|story|história(?: de usuário)?|historia(?: de usuario)?|用户故事|使用者故事|ユーザーストーリー|사용자[ \t]*스토리|유저[ \t]*스토리|пользовательская история|historia użytkownika|récit utilisateur|hu(?=-?\d)|us)[ \t]*-?[ \t]*(\d+[a-z]?)(?![\p{L}\p{N}.])/giu;

/** `User Story 1`, `US2`, `[US1]+[US2]`, `用户故事 1`, `ユーザーストーリー1`. */
export function readStories(words: string): string[] {
  if (words.length > longestHeading || words.search(storyWords) < 0) return [];
  const found = words.matchAll(storyWords);
  const stories = [...found].flatMap((match) => {
    // `User Story 2-3`, `US1 & 2`
    const more = /^[ \t]*([-–—&+,]|and)[ \t]*(\d+)(?![\p{L}\p{N}.])/u.exec(words.slice(match.index + match[0].length));
    const [low, high] = [Number(match[1]), Number(more?.[2])];
    if (!more || !(high > low) || high - low > 20) return [`US${match[1]}`];
    if (!/[-–—]/.test(more[1] ?? '')) return [`US${low}`, `US${high}`];
    return Array.from({ length: high - low + 1 }, (_, index) => `US${low + index}`);
  });
  return [...new Set(stories)];
}

/** `P1` in `(Priority: P1)`, `(User Story 1, P1)`, `[P1]`; not in `P1-T3`. */
function readPriority(words: string): string | null {
  return /[([（,，·:：][ \t]*(?:priority[ \t:：]*)?(P\d)(?![\w-])/iu.exec(words)?.[1]?.toUpperCase() ?? null;
}
