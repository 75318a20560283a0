/** Round values for the lines of an axis, from zero to at least `most`. */
export function listTicks(most: number, wanted = 4): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Which of so many labels fit beside each other: every first, second, fifth … */
export function findLabelStep(count: number, widthPx: number, labelPx: number): number {
  const fits = Math.max(1, Math.floor(widthPx / labelPx));
  return [1, 2, 5, 7, 10, 14, 20, 30, 60, 100, 200, 365].find((step) => count / step <= fits) ?? count;
}

/** `16 Nov`, as short as a label must be. */
export function shortDate(date: string): string {
  const [, month = '1', day = '1'] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? ''}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
