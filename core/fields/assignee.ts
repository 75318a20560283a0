import type { FieldSpec } from './field-spec.ts';

/** `**Owner**: Mara`, `- **Assignee**: TBD`, `**DELEGATE**: night-shift`. */
export const assigneeField: FieldSpec = {
  id: 'assignee',
  names:
    /^(?:owner|owners|assignee|assignees|assigned(?: to)?|delegate(?:d to)?|responsible|responsável|responsable|encargado|developer|engineer(?: assigned)?|负责人|負責人|負責|執行者|担当|担当者|责任人|执行人|담당자|담당|исполнитель|ответственный|verantwortlich(?:er|e)?|zuständig|bearbeiter|assigné(?:e)? à|assegnato a|responsabile|właściciel|odpowiedzialny)$/iu,
  defaultName: 'Assignee',
  namesIn: {
    zh: '负责人',
    'zh-Hant': '負責人',
    ja: '担当',
    ko: '담당자',
    ru: 'Ответственный',
    es: 'Responsable',
    pt: 'Responsável',
    fr: 'Responsable',
    de: 'Verantwortlich',
    it: 'Responsabile',
  },
};

/** Values that name nobody. */
export function isNobody(value: string): boolean {
  return /^@?(?:tbd|tba|none|n\/?a|nobody|unassigned|unset|[-–—?]*|\[.*\]|<.*>|无|待定|未定|なし)$/iu.test(
    value.trim(),
  );
}
