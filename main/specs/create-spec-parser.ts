import { existsSync } from 'node:fs';
import { buildFeatureFacts } from './feature-facts.ts';
import { createParseThread, type ParseThread } from './parse-thread.ts';
import { type FeatureInput, readFeature } from './read-feature.ts';
import { runParseJob, toUnreadInput } from './run-parse-job.ts';
import type { ParseAnswer, ParseJob, SpecParser } from './spec-parser.ts';

/** Texts up to this are read where they are: sooner done than sent to a thread and back. */
const inlineLength = 128 * 1024;
/** So much in all is read here, with pauses; a thread takes longer to start. */
const inlineTotal = 512 * 1024;

export interface ParserOptions {
  /** The built thread; null reads everything in the calling thread. */
  readonly worker?: URL | null;
  /** Longest time for one feature. */
  readonly budgetMs?: number;
}

/** Make a parser that reads small changes at once, and whole folders and large files in a thread with a budget. */
export function createSpecParser({ worker = findParseWorker(), budgetMs = 4_000 }: ParserOptions = {}): SpecParser {
  const thread: ParseThread | null = worker === null ? null : createParseThread(worker, budgetMs);
  /** Texts that were too much once are not tried again. */
  const refused = new Map<string, { readonly input: FeatureInput; readonly reason: string }>();

  const run = async (job: ParseJob, isLarge: boolean): Promise<ParseAnswer> => {
    const before = refused.get(job.input.path);
    if (before !== undefined && isSameInput(before.input, job.input)) return { type: 'failed', reason: before.reason };
    const answer = thread === null || !isLarge ? runParseJob(job) : await thread.run(job);
    if (answer.type === 'failed') refused.set(job.input.path, { input: job.input, reason: answer.reason });
    else refused.delete(job.input.path);
    return answer;
  };

  return {
    readFile: async (input) => {
      const answer = await run({ type: 'file', input }, lengthOf(input) > inlineLength);
      return answer.type === 'file' ? answer.file : readFeature(toUnreadInput(input, reasonOf(answer)));
    },
    readWhole: async (input) => {
      const answer = await run({ type: 'whole', input }, lengthOf(input) > inlineLength);
      if (answer.type === 'whole') return answer;
      const file = readFeature(toUnreadInput(input, reasonOf(answer)));
      return { file, facts: buildFeatureFacts(file, null) };
    },
    readFacts: async (inputs, inBackground = false) => {
      const lengths = inputs.map(lengthOf);
      const isLarge =
        inBackground ||
        lengths.some((length) => length > inlineLength) ||
        lengths.reduce((a, b) => a + b, 0) > inlineTotal;
      const readOne = async (input: FeatureInput) => {
        const answer = await run({ type: 'facts', input }, isLarge);
        return answer.type === 'facts'
          ? answer.facts
          : buildFeatureFacts(readFeature(toUnreadInput(input, reasonOf(answer))), null);
      };
      if (thread !== null && isLarge) return await Promise.all(inputs.map(readOne));
      const facts = [];
      for (const input of inputs) {
        facts.push(await readOne(input));
        if (inputs.length > 1) await breathe();
      }
      return facts;
    },
    dispose: async () => {
      await thread?.dispose();
    },
  };
}

/** The thread as it was built, beside the program or beside its chunks; null where nothing is built (unit tests). */
function findParseWorker(): URL | null {
  const places = ['./parse-worker.js', '../parse-worker.js'].map((path) => new URL(path, import.meta.url));
  return places.find((place) => place.protocol === 'file:' && existsSync(place)) ?? null;
}

function lengthOf({ texts }: FeatureInput): number {
  return Object.values(texts).reduce((sum, text) => sum + text.length, 0);
}

function isSameInput(a: FeatureInput, b: FeatureInput): boolean {
  const paths = Object.keys(a.texts);
  return paths.length === Object.keys(b.texts).length && paths.every((path) => a.texts[path] === b.texts[path]);
}

function reasonOf(answer: ParseAnswer): string {
  return answer.type === 'failed' ? answer.reason : 'the thread gave another answer than was asked for';
}

/** Let what waits (a window that paints, a call) run between two features. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
