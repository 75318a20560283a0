import { buildFeatureFacts } from './feature-facts.ts';
import { type FeatureInput, readFeature } from './read-feature.ts';
import type { ParseAnswer, ParseJob } from './spec-parser.ts';

/** Do a job in the calling thread. One hostile file (nested deeper than the stack) must not stop the others. */
export function runParseJob({ type, input }: ParseJob): ParseAnswer {
  try {
    const file = readFeature(input);
    if (type === 'file') return { type, file };
    const facts = buildFeatureFacts(file, input.timeLog);
    return type === 'facts' ? { type, facts } : { type, file, facts };
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** What stands for a feature that could not be read: empty, read-only, and with the reason. */
export function toUnreadInput(input: FeatureInput, reason: string): FeatureInput {
  const message = `Cannot read ${input.path} within its limits: ${reason}. It is not shown, and never written`;
  return { ...input, timeLog: null, fault: { code: 'file-too-slow', message } };
}
