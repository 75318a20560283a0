/** The same text as other editors and systems leave it, or as other people indent. */
export const textVariants = {
  CRLF: (text: string) => text.replace(/\r\n|\n|\r/g, '\r\n'),
  'a byte order mark': (text: string) => (text.startsWith('\ufeff') ? text : `\ufeff${text}`),
  'no final newline': (text: string) => text.replace(/[\r\n]+$/, ''),
  tabs: (text: string) => text.replace(/^(?: {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2)),
  'odd indents': (text: string) =>
    text.replace(/^(?: {2})+(?=[-*+\d])/gm, (blanks) => ' '.repeat((blanks.length / 2) * 3)),
} as const;

export type TextVariant = keyof typeof textVariants;

/** Names of the variants, in a fixed order. */
export const variantNames = Object.keys(textVariants) as readonly TextVariant[];
