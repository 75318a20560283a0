import { createProblem, type ProblemCode } from '../../core/model/problem.ts';
import type { SpecFile, SpecKind } from '../../core/model/spec-file.ts';
import { parseFeature } from '../../core/parse/parse-feature.ts';
import type { FeaturePlace } from './feature-place.ts';
import type { FileContent } from './spec-folder.ts';

/** All that a feature is read from, as plain data that can be sent to a worker. */
export interface FeatureInput {
  readonly path: string;
  readonly kind: SpecKind;
  /** By path, in the order of the feature's files. */
  readonly texts: Readonly<Record<string, string>>;
  readonly timeLog: string | null;
  /** Why it must not be written, or cannot be read; null when all is well. */
  readonly fault: FeatureFault | null;
}

export interface FeatureFault {
  readonly code: Extract<ProblemCode, 'not-utf8' | 'file-too-large' | 'file-too-slow' | 'file-unreadable'>;
  readonly message: string;
}

/** Gather what a feature is read from. Files that are gone count as empty. */
export function toFeatureInput(
  place: FeaturePlace,
  contents: ReadonlyMap<string, FileContent>,
  timeLog: FileContent | undefined,
): FeatureInput {
  const texts: Record<string, string> = {};
  let fault: FeatureFault | null = null;
  for (const path of place.taskPaths) {
    const content = contents.get(path) ?? { kind: 'missing' };
    if (content.kind === 'text') texts[path] = content.text;
    fault ??= findFault(path, content);
  }
  const log = timeLog?.kind === 'text' && timeLog.utf8 ? timeLog.text : null;
  return { path: place.path, kind: place.kind, texts, timeLog: log, fault };
}

/** Read the model of a feature. A file with a fault is shown as far as it can be, and is read-only. */
export function readFeature({ path, kind, texts, fault }: FeatureInput): SpecFile {
  const isShown = fault === null || fault.code === 'not-utf8';
  const file = parseFeature(kind, path, isShown ? texts : {});
  if (fault === null) return file;
  const problem = createProblem(fault.code, fault.message, 1);
  const problems = isShown ? [problem, ...file.problems] : [problem];
  return { ...file, editable: false, problems };
}

function findFault(path: string, content: FileContent): FeatureFault | null {
  switch (content.kind) {
    case 'text':
      if (content.utf8) return null;
      return {
        code: 'not-utf8',
        message: `${path} is not valid UTF-8: it is shown as far as it can be, and never written`,
      };
    case 'too-large': {
      const size = Math.ceil(content.bytes / 1024 / 1024);
      return { code: 'file-too-large', message: `${path} has ${size} MB: files up to 32 MB are opened` };
    }
    case 'unreadable':
      return { code: 'file-unreadable', message: `Cannot read ${path}: ${content.message}` };
    case 'missing':
      return null;
  }
}
