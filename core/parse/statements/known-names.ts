import { loosenId, normalizeId } from '../../model/normalize-id.ts';
import type { Phase } from '../../model/phase.ts';
import { findStockName } from '../../model/stock-names.ts';
import type { Task } from '../../model/task.ts';
import { remember } from '../../text/remember.ts';

/** What a file calls its tasks and phases: what a mention in a sentence is held against. */
export interface KnownNames {
  /** Whether a task has exactly this id. */
  readonly hasId: (id: string) => boolean;
  /** Whether exactly one task has exactly this id. */
  readonly isOneTask: (id: string) => boolean;
  /** Whether this could be an id of a task, zeros and prefix left aside. */
  readonly hasSimilarId: (id: string) => boolean;
  /** Id of the last task of the file, null for none. */
  readonly lastId: string | null;
  /** Numbers of the phases of stories with a priority: what `both P1 stories` means. */
  readonly storiesOf: (priority: string) => readonly string[];
  /** Ids of the tasks from one to another in the order of the file; none where an end is not found. */
  readonly listIds: (from: string, to: string) => readonly string[];
  /** Whether these tasks are only some of those of a phase, by its number or the label of its one story. */
  readonly isPartOf: (name: string, from: string, to: string) => boolean;
  /** What phases are called where that is not `Phase`: `sprint`. */
  readonly stageWord: string | null;
  /** Numbers of phases as written, in file order. */
  readonly phaseNumbers: readonly string[];
  /** Whether a phase has exactly this number. */
  readonly hasPhase: (number: string) => boolean;
  /** Whether these words are the title of one phase, or how it alone begins, brackets left out: `Foundational`. */
  readonly isPhaseName: (words: string) => boolean;
  /** Whether a name, or its number alone, is that of the feature's folder: `002-auth`, `002`. */
  readonly isOwnFolder: (name: string) => boolean;
  /** Words of the title of a phase in lower case, by its number or the label of its story. */
  readonly titleWordsOf: (name: string) => ReadonlySet<string> | undefined;
}

/** What the headings of phases call them where that is not `Phase`: `sprint` of `## Sprint 2: Hull`; null for none. */
export function findStageWord(
  text: string,
  phases: readonly Pick<Phase, 'number' | 'headingRange' | 'titleRange'>[],
): string | null {
  const words = phases
    .filter(({ number }) => number !== null)
    .map(({ headingRange, titleRange }) => {
      const lead = text.slice(headingRange.start, titleRange.start);
      // `## 2. Rig` is section 2.
      return (
        /(?:(?:task|work)[ -](?=\p{L}{4,}))?\p{L}{4,}/iu.exec(lead)?.[0].toLowerCase() ??
        (/\p{L}{2}/u.test(lead) ? 'phase' : 'section')
      );
    });
  const [word] = words;
  return word === undefined || word === 'phase' || words.some((other) => other !== word) ? null : word;
}

/**
 * Collect the ids and phase numbers of a file.
 *
 * @param stageWord
 *   What its phases are called where that is not `Phase`.
 */
export function collectKnownNames(
  file: {
    readonly path: string;
    readonly tasks: readonly (Pick<Task, 'ids'> & Partial<Pick<Task, 'phase'>>)[];
    readonly phases: readonly (Pick<Phase, 'number' | 'title' | 'stories' | 'priority'> &
      Partial<Pick<Phase, 'key'>>)[];
  },
  stageWord: string | null = null,
): KnownNames {
  let exact: ReadonlySet<string> | null = null;
  let similar: ReadonlySet<string> | null = null;
  let titles: readonly string[] | null = null;
  let titleWords: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  const folder = file.path.split('/').at(-2)?.toLowerCase() ?? '';
  const phaseNumbers = file.phases.flatMap((phase) => phase.number ?? []);
  const numbers = new Set(phaseNumbers);
  // Most files are asked for neither: what is not asked for is not collected.
  const collect = (write: (id: string) => string) => {
    const ids = new Set<string>();
    for (const task of file.tasks) for (const id of task.ids) ids.add(write(id));
    return ids;
  };
  return {
    hasId: (id) => {
      exact ??= collect(normalizeId);
      return exact.has(normalizeId(id));
    },
    isOneTask: (id) =>
      file.tasks.filter((task) => task.ids.some((one) => normalizeId(one) === normalizeId(id))).length === 1,
    hasSimilarId: (id) => {
      similar ??= collect(loosenId);
      return similar.has(loosenId(id));
    },
    lastId: file.tasks.at(-1)?.ids[0] ?? null,
    storiesOf: (priority) =>
      file.phases.flatMap((phase) =>
        phase.priority === priority && phase.stories.length > 0 ? (phase.number ?? []) : [],
      ),
    listIds: (from, to) => {
      const find = (id: string, start: number) =>
        file.tasks.findIndex((task, at) => at >= start && task.ids.some((one) => normalizeId(one) === normalizeId(id)));
      const first = find(from, 0);
      const last = first < 0 ? -1 : find(to, first);
      return last < 0 ? [] : file.tasks.slice(first, last + 1).flatMap((task) => task.ids[0] ?? []);
    },
    isPartOf: (name, from, to) => {
      const phases = file.phases.filter(({ number, stories }) => number === name || stories.includes(name));
      const [phase, ...more] = phases;
      if (phase?.key === undefined || more.length > 0) return false;
      const members = file.tasks.flatMap((task) => (task.phase === phase.key ? [task.ids[0] ?? ''] : []));
      const first = members.findIndex((id) => normalizeId(id) === normalizeId(from));
      const last = members.findIndex((id) => normalizeId(id) === normalizeId(to));
      return first >= 0 && last >= first && last - first + 1 < members.length;
    },
    isPhaseName: (words) => {
      titles ??= file.phases.map(({ title }) => writeTitle(title));
      const name = writeTitle(words);
      const fitting = titles.filter((title) => title === name || title.startsWith(`${name} `));
      if (name !== '' && fitting.length === 0) {
        const stock = findStockName(name);
        return (
          stock !== null && titles.filter((title) => findStockName(title.split(' ')[0] ?? '') === stock).length === 1
        );
      }
      return name !== '' && (fitting.length === 1 || fitting.filter((title) => title === name).length === 1);
    },
    isOwnFolder: (name) => {
      const asked = name.toLowerCase();
      return asked === folder || folder.startsWith(`${asked}-`) || Number(asked) === Number.parseInt(folder, 10);
    },
    stageWord,
    phaseNumbers,
    hasPhase: (number) => numbers.has(number),
    titleWordsOf: (name) => {
      titleWords ??= collectTitleWords(file.phases);
      return titleWords.get(name);
    },
  };
}

function collectTitleWords(
  phases: readonly Pick<Phase, 'number' | 'title' | 'stories'>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    phases.flatMap((phase) => {
      const words = new Set(phase.title.toLowerCase().match(/[\p{L}\p{N}]+/gu));
      return [phase.number ?? '', ...phase.stories].map((name) => [name, words] as const);
    }),
  );
}

/** A title without its brackets and without words such as `phase` around it, in lower case. */
const writeTitle = remember((title) => {
  const words = title
    .toLowerCase()
    .replace(/\bfoundations?\b/g, 'foundational')
    .replace(/\([^)]*\)|（[^）]*）|(?<=.)(?:阶段|階段|フェーズ)|完成|完了/g, ' ')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).filter((word) => !/^(?:the|phase|phases|completion|complete)$/.test(word)).join(' ');
});
