/** Write an id the one way in which ids are compared: `**T012**`, `t012` and `T012.` are one. */
export function normalizeId(id: string): string {
  // Most ids are letters, digits and hyphens: nothing to take away.
  if (isPlain(id)) return id.toLowerCase();
  return id
    .toLowerCase()
    .replace(/[*`[\]()]/g, '')
    .replace(/[.:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether an id is nothing but ASCII letters, digits, `_` and `-`. */
function isPlain(id: string): boolean {
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!isLetter && !(code >= 48 && code <= 57) && code !== 45 && code !== 95) return false;
  }
  return true;
}

/**
 * Take away what texts leave out when they mention a task: `TASK-038`, `Task 38`, `T38` and `38` all become `38`.
 *
 * Equal results are the same task only where no other task has that result too.
 */
export function loosenId(id: string): string {
  const bare = normalizeId(id).replace(/^(?:tasks?|t)[\s.-]*(?=\d)/, '');
  return bare.replace(/(^|[^\d.])0+(?=\d)/g, '$1').replace(/^([a-z]+)[\s-]+(?=\d)/, '$1');
}
