import type { Group } from '../model/phase.ts';
import { findStockName } from '../model/stock-names.ts';
import type { TaskIndex } from './task-index.ts';

/** What a name in a sentence means. */
export type NameMatch =
  | { readonly kind: 'phase'; readonly key: string }
  | { readonly kind: 'tasks'; readonly tasks: readonly number[] };

/** Finds phases, groups and tasks by the names that sentences give them. */
export interface NameMatcher {
  /** Give all that a name means; null where that is nothing or could be several things. */
  readonly match: (name: string) => readonly NameMatch[] | null;
}

/** Words that tell nothing apart. */
const filler = new Set(
  'the a an all any every each and or of for in on to with phase phases stage task tasks step steps work section group story user stories completion complete completed done finished required is are be being its their this that new existing fase fases étape étapes etapa etapas'.split(
    ' ',
  ),
);
/** Kinds of parts that every phase has: alone they name no phase that is more than that. */
const parts = new Set(
  'service model endpoint component file schema type helper util function route page data config command module class'.split(
    ' ',
  ),
);
/** Verbs with which titles of tasks begin. */
const titleVerb =
  /^(?:create|implement|add|set ?up|setup|define|write|build|extend|update|configure|initiali[sz]e|wire|register|introduce|establish|prepare|draft)\s+(?:the |a |an )?/;

/**
 * Index the names of a file.
 *
 * A name is a phase if it is its title, brackets left out, or if it fits exactly one title that is mostly made of it or
 * begins with it (`implementation` is *Core Implementation*); else a group with that title; else the one task whose title
 * begins with it. A name of the template fits its phase in other languages. `implementation and observability` is tried whole, then part by part.
 */
export function createNameMatcher(index: TaskIndex, groups: readonly Group[]): NameMatcher {
  const phases = index.phases.map(({ phase }) => ({ key: phase.key, words: toWords(phase.title) }));
  const groupNames = new Map<string, Group[]>();
  for (const group of groups) append(groupNames, toWords(group.title).join(' '), group);
  let titles: readonly string[] | null = null;

  const matchPhase = (words: readonly string[]): NameMatch | null => {
    const same = phases.filter((phase) => phase.words.join(' ') === words.join(' '));
    const fitting = phases.filter((phase) => words.every((word) => phase.words.includes(word)));
    const [only] = same.length > 0 ? same : fitting;
    if (only === undefined || (same.length > 0 ? same : fitting).length > 1) return null;
    // `after services` rarely means the phase *Services and API*.
    const isPart = words.length < only.words.length && words.every((word) => parts.has(word));
    const isMost = !isPart && (words[0] === only.words[0] || words.length * 2 >= only.words.length);
    return isMost ? { kind: 'phase', key: only.key } : null;
  };
  const matchGroup = (words: readonly string[]): NameMatch | null => {
    const found = groupNames.get(words.join(' ')) ?? [];
    const [group] = found;
    if (group === undefined || found.length > 1) return null;
    const { start, end } = group.blockRange;
    const tasks = index.tasks.flatMap((task, position) => {
      const at = task.source.lineRange.start;
      return at >= start && at < end && (index.parentOf[position] ?? -1) < 0 ? [position] : [];
    });
    return tasks.length === 0 ? null : { kind: 'tasks', tasks };
  };
  const matchTitle = (name: string): NameMatch | null => {
    const phrase = toPhrase(name);
    if (!phrase.includes(' ')) return null;
    titles ??= index.tasks.map((task) => toPhrase(task.title));
    const found = titles.flatMap((title, position) =>
      title === phrase || title.startsWith(`${phrase} `) ? [position] : [],
    );
    return found.length === 1 ? { kind: 'tasks', tasks: found } : null;
  };
  /** `Foundational` where that phase is headed `基盤構築`. */
  const matchStock = (words: readonly string[]): NameMatch | null => {
    const stock = words.length === 1 ? findStockName(words[0] ?? '') : null;
    const fitting = stock === null ? [] : phases.filter((phase) => findStockName(phase.words[0] ?? '') === stock);
    return fitting.length === 1 && fitting[0] !== undefined ? { kind: 'phase', key: fitting[0].key } : null;
  };
  const matchOne = (name: string): NameMatch | null => {
    const words = toWords(name);
    if (words.length === 0) return null;
    return matchPhase(words) ?? matchGroup(words) ?? matchTitle(name) ?? matchStock(words);
  };
  return {
    match(name) {
      const whole = matchOne(name);
      if (whole !== null) return [whole];
      const parts = name.split(/\s(?:and|or|plus|和|与|及|と|y|e|und|et|[,&+/])\s/);
      if (parts.length < 2) return null;
      const found = parts.map((part) => matchOne(part));
      return found.every((match) => match !== null) ? found : null;
    },
  };
}

/** Words that tell titles apart, in one form for singular and plural. */
function toWords(title: string): string[] {
  const words = title
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|(?<=.)(?:阶段|階段|フェーズ)|完成|完了/g, ' ')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? [])
    .filter((word) => !filler.has(word) && !/^\d+$/.test(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<![su])s$/, '') : word))
    .map((word) => (word === 'foundation' ? 'foundational' : word));
}

function toPhrase(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').replace(titleVerb, '');
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
