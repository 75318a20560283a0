import type { FieldSpec } from './field-spec.ts';

/** `**Start**: 2026-11-20`: not before this day. */
export const startField: FieldSpec = {
  id: 'start',
  names:
    /^(?:start(?:s|ing)?(?:[ -](?:date|on|by))?|not before|(?:planned|target|scheduled) start(?: date)?|begin(?:s| date)?|scheduled|início|data de início|inicio|fecha de inicio|开始|开始日期|開始日期|開始時間|开始时间|計画開始|开工日期|計画開始日|開始日|시작일|시작|начало|дата начала|début|date de début|beginn|startdatum|inizio|data di inizio)$/iu,
  defaultName: 'Start',
  namesIn: {
    zh: '开始日期',
    'zh-Hant': '開始日期',
    ja: '開始日',
    ko: '시작일',
    ru: 'Дата начала',
    es: 'Fecha de inicio',
    pt: 'Data de início',
    fr: 'Début',
    de: 'Beginn',
    it: 'Inizio',
  },
};
