import type { SpecFile } from '../model/spec-file.ts';
import { repairText } from '../text/text-view.ts';

/**
 * What a feature is called: the title of its document; where that says only what kind of document it is (`# Tasks`,
 * `# Implementation Plan`), the header's `**Feature**: …`, else the name of the folder.
 *
 * @returns
 *   Null where nothing names it.
 */
export function titleFeature({ title, header, path }: Pick<SpecFile, 'title' | 'header' | 'path'>): string | null {
  if (title === null || !generic.test(title.trim())) return title;
  return findName(header) ?? nameFolder(path) ?? title;
}

const generic =
  /^(?:(?:implementation )?(?:tasks?|plan)(?: (?:list|document|breakdown))?|任务(?:列表|清单)?|任務清單|タスク(?:リスト|一覧)?|実装計画|实施计划|实现计划|tarefas|plano de implementação|tareas|plan de implementación|задачи|작업 목록)$/iu;

/** `**Feature**: Harbour cranes` */
function findName(header: SpecFile['header']): string | null {
  const field = header.find(
    ({ name, value }) => /^(?:feature(?: name)?|project(?: name)?|功能|機能)$/iu.test(name) && value !== '',
  );
  return field === undefined ? null : repairText(field.value.replaceAll('`', ''));
}

/** `specs/012-harbour-cranes/tasks.md` is about `Harbour cranes`. */
function nameFolder(path: string): string | null {
  const folder = path.split('/').at(-2) ?? '';
  const words = folder
    .replace(/^(?:\d{4}-\d{2}-\d{2}|\d+)[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  const isPlace = words === '' || /^\.|^(?:specs?|docs?|tasks?|plans?|changes|kiro|specify|src)$/i.test(words);
  return isPlace ? null : words.charAt(0).toUpperCase() + words.slice(1);
}
