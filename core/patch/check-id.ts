/** Say what is wrong with an id that somebody typed; null when nothing is. `sample` is an id as the document has them. */
export function checkId(id: string, sample: string): string | null {
  const isId = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}.-]*$/u.test(id) && /\d/.test(id);
  return isId ? null : `\`${id}\` is no id: expected letters and digits such as \`${sample}\``;
}
