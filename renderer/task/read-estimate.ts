import { parseWorkTime } from '../../core/time/parse-work-time.ts';

/**
 * Read an estimate as people type it; a bare number is hours.
 *
 * @returns
 *   Minutes; null for an empty text, which clears the estimate.
 */
export function readEstimate(text: string): number | null | 'unreadable' {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const minutes = parseWorkTime(/^\d+(?:[.,]\d+)?$/.test(trimmed) ? `${trimmed}h` : trimmed);
  return minutes === null || minutes <= 0 ? 'unreadable' : minutes;
}
