import { remember } from '../text/remember.ts';
import type { FieldSpec } from './field-spec.ts';

/** `**Estimated Time**: 2h`, `- Effort: 30 min`, `_Estimated: 30 minutes_`, `**预估时间**: 2小时`. */
export const estimateField: FieldSpec = {
  id: 'estimate',
  names:
    /^(?:(?:original |total |time )?estimat(?:e|ed|es|ion)(?:[ _-](?:total|time|duration|effort|hours?|hrs|days?|minutes?|total (?:effort|time|hours)))*(?: \((?:hours?|hrs?|h|min(?:ute)?s?|days?)\))?|est\.?(?: time| hours| effort)?(?: \((?:hours?|hrs?|h|min(?:ute)?s?|days?)\))?|(?:time|effort|total|duration)[ -]estimates?|total (?:effort|time|duration)|effort|loe|level of effort|duration|time|timeline|time ?box|planned(?: time| hours)?|estimativa|tempo(?: estimado)?|esforço(?: estimado)?|duração(?: estimada)?|total estimado|estimación|tiempo(?: estimado)?|esfuerzo|duración(?: estimada)?|預估時間|預計時間|預估工時|預計工時|工時|预估时间|预计时间|预计耗时|预计工时|预估工时|预估工作量|预计工作量|工作量|工时|估算|预估|预计|估时|耗时|見積(?:もり?)?|見積もり時間|見積時間|見積工数|予定時間|所要時間|工数|予想時間|예상|예상 ?시간|예상 ?소요 ?시간|소요 ?시간|оценка(?: времени)?|время|трудо[её]мкость|durée(?: estimée)?|temps estimé|dauer|aufwand|geschätzt(?:er aufwand|e (?:dauer|zeit))|schätzung|zeitaufwand|stima|durata(?: stimata)?|tempo stimato|charge(?: estimée)?|estimation|szacowany czas|czas|الوقت المقدر)$/iu,
  defaultName: 'Estimated Time',
  namesIn: {
    zh: '预计工时',
    'zh-Hant': '預計工時',
    ja: '見積時間',
    ko: '예상 시간',
    ru: 'Оценка',
    es: 'Tiempo estimado',
    pt: 'Tempo estimado',
    fr: 'Durée estimée',
    de: 'Aufwand',
    it: 'Tempo stimato',
  },
};

/** Unit of a bare number, where the name says it: `**Estimated Hours**: 6`. */
export const bareUnitOf = remember((name): 'hour' | 'minute' | 'day' | null => {
  if (/hour|hrs|\bh\b|工时|小时|時間|horas|часы/i.test(name)) return 'hour';
  if (/minute|\bmins?\b|分钟/i.test(name)) return 'minute';
  return /days?\b|天|días|dias/i.test(name) ? 'day' : null;
});
