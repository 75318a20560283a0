/** The words of a title without the marks of markdown around them: `**Design** \`a.ts\`` reads as `Design a.ts`. */
export function plainTitle(title: string): string {
  return title
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/<!--.*?-->/g, '')
    .trim();
}
