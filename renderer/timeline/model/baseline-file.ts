import type { Baseline } from '../../../preload/planner-data.ts';

const format = 'specline-baseline';

/** A baseline as a file that can be given to others. */
export function toBaselineFile({ name, at, texts }: Baseline): string {
  return `${JSON.stringify({ format, name, at, texts }, null, 2)}\n`;
}

/** Read such a file; null when it is none. */
export function parseBaselineFile(text: string): Pick<Baseline, 'name' | 'texts'> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Reflect.get(value, 'format') !== format) return null;
  const name: unknown = Reflect.get(value, 'name');
  const texts: unknown = Reflect.get(value, 'texts');
  return typeof name === 'string' && name !== '' && isTexts(texts) ? { name: name.slice(0, 200), texts } : null;
}

function isTexts(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
