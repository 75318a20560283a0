import type { FieldSpec } from './field-spec.ts';

/** `**Actual Time**: 1h 30m`, `- **Actual**: 0.5h`, `**实际时间**: 2小时`. */
export const actualField: FieldSpec = {
  id: 'actual',
  names:
    /^(?:act\.?|actual(?:s|ly)?(?: (?:time|effort|duration|hours?|total|minutes?|days?))*(?: spent)?(?: \((?:hours?|hrs?|h|min(?:ute)?s?|days?)\))?|time (?:spent|taken|logged)|(?:hours|effort) (?:spent|logged)|spent|logged|tempo (?:real|gasto)|tiempo real|horas reales|实际时间|实际耗时|实际工时|实际工作量|實際工時|實際時間|實際耗時|实际|実績|実績時間|実績工数|실제 ?시간|фактическое время|фактически|факт|затрачено|temps réel|réel(?:le)?|durée réelle|real|tatsächlich(?:e[rs]?)?(?: (?:zeit|aufwand|dauer))?|ist-?(?:zeit|aufwand)|temps passé|tempo effettivo|durata effettiva|effettivo|실제)$/iu,
  defaultName: 'Actual Time',
  namesIn: {
    zh: '实际工时',
    'zh-Hant': '實際工時',
    ja: '実績時間',
    ko: '실제 시간',
    ru: 'Фактическое время',
    es: 'Tiempo real',
    pt: 'Tempo real',
    fr: 'Temps réel',
    de: 'Tatsächlicher Aufwand',
    it: 'Tempo effettivo',
  },
};
