import type { FieldSpec } from './field-spec.ts';

/** `**Due**: 2026-12-01`. */
export const dueField: FieldSpec = {
  id: 'due',
  names:
    /^(?:due(?:[ -](?:date|by|on))?|deadline|target date|finish by|(?:planned|target) (?:end|finish)|end date|prazo|data limite|fecha límite|vencimiento|截止|截止日期|到期|到期日|截止時間|截止时间|期限|締切|締め切り|期日|마감|마감일|기한|срок|дедлайн|échéance|date limite|fällig(?: am)?|fälligkeit|frist|termin|scadenza)$/iu,
  defaultName: 'Due',
  namesIn: {
    zh: '截止日期',
    'zh-Hant': '截止日期',
    ja: '期限',
    ko: '마감일',
    ru: 'Срок',
    es: 'Fecha límite',
    pt: 'Prazo',
    fr: 'Échéance',
    de: 'Fällig am',
    it: 'Scadenza',
  },
};
