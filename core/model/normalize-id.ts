/** Write an id the one way in which ids are compared: `**T012**`, `t012` and `T012.` are one. */
export function normalizeId(id: string): string {
  // Most ids are letters, digits and hyphens: nothing to take away.
  if (/^[\w-]*$/.test(id)) return id.toLowerCase();
  return id
    .toLowerCase()
    .replace(/[*`[\]()]/g, '')
    .replace(/[.:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
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
