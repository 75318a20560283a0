/** An element of a well-formed text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Read XML strictly, as viewers of pictures do: anything that is not well-formed throws. All elements, in order. */
export function readXml(text: string): XmlElement[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const tokens = /<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
  for (const [token, closed, opened, attributes = '', alone, words, stray] of text.matchAll(tokens)) {
    if (stray !== undefined) throw new Error(`A bare < at ${token}`);
    if (closed !== undefined && open.pop()?.name !== closed) throw new Error(`</${closed}> closes something else`);
    if (words !== undefined) {
      const element = open.at(-1);
      if (element) element.text += decode(words);
      else if (words.trim() !== '') throw new Error(`Text outside of everything: ${words}`);
    }
    if (opened === undefined) continue;
    const element = { name: opened, attributes: readAttributes(attributes), text: '' };
    elements.push(element);
    if (alone === '') open.push(element);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return elements;
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)];
  if (new Set(pairs.map(([, name]) => name)).size < pairs.length) throw new Error(`An attribute twice: ${text}`);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decode(value)]));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const allowed = point === 0x9 || point === 0xa || point === 0xd || (point >= 0x20 && point < 0xd800);
    if (!allowed && !(point > 0xdfff && point !== 0xfffe && point !== 0xffff))
      throw new Error(`U+${point.toString(16)}`);
  }
  return text.replace(/&(\w*);?/g, (entity, name: string) => {
    const meant = entity.endsWith(';') ? entities[name] : undefined;
    if (meant === undefined) throw new Error(`${entity} is no entity`);
    return meant;
  });
}
