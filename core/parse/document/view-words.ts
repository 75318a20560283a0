import { type TextView, viewPlainText, viewText } from '../../text/text-view.ts';
import { sign } from './signs.ts';

/**
 * Look at a piece of a line as a person reads it.
 *
 * @param signs
 *   Signs of the line: most hold none that a wrong encoding could have left.
 */
export function viewWords(text: string, start: number, end: number, signs: number): TextView {
  return (signs & sign.mojibake) === 0 ? viewPlainText(text, start, end) : viewText(text, start, end);
}
