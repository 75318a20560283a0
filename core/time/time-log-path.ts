/**
 * Name the file that holds the time log of a tasks file, whether or not it exists: `time-log.md` beside `tasks.md`,
 * `<name>.time-log.md` beside a tasks file with another name.
 *
 * @param tasksPath
 *   Path of the tasks file, with `/` between names.
 */
export function toTimeLogPath(tasksPath: string): string {
  const cut = tasksPath.lastIndexOf('/') + 1;
  const name = tasksPath.slice(cut);
  const log = /^tasks\.md$/i.test(name) ? 'time-log.md' : `${name.replace(/\.[^.]*$/, '')}.time-log.md`;
  return tasksPath.slice(0, cut) + log;
}
