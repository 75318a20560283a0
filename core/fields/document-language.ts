import type { Language } from '../model/language.ts';
import type { SpecFile } from '../model/spec-file.ts';

/** Scripts of one language. Kana comes first: Japanese has the signs of Chinese too. */
const scripts: readonly (readonly [Language, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /[а-яё]{3}/iu],
];

/** Small words of languages in Latin letters, as they stand between others. */
const smallWords: readonly (readonly [Language, RegExp])[] = [
  ['en', /(?<!\p{L})(?:the|and|for|with|of|to|from|all|this|that|is|not|do|no|on|by|if|when)(?!\p{L})/giu],
  ['es', /(?<!\p{L})(?:el|los|las|del|y|en|con|una|la)(?!\p{L})|ción(?!\p{L})/giu],
  ['pt', /(?<!\p{L})(?:os|do|dos|da|das|em|com|uma|não|no|na)(?!\p{L})|(?:ção|ções)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(?:le|les|la|des|du|et|en|pour|avec|une|dans|au|aux|sur)(?!\p{L})|(?<!\p{L})[ld]['’](?=\p{L})/giu],
  ['de', /(?<!\p{L})(?:der|die|das|den|dem|und|für|mit|ein|eine|im|zum|zur|von|nicht|auf)(?!\p{L})/giu],
  ['it', /(?<!\p{L})(?:il|lo|la|gli|di|del|della|dei|con|una|per|nel|al|alla|che)(?!\p{L})|zion[ei](?!\p{L})/giu],
];

/** Frequent signs of plans that are written otherwise in traditional and in simplified Chinese. */
const traditional =
  /[個們為這進說時對於與會後開發動務設計試應實現測驗證檔資庫環網頁單項類從據處態狀標題準備點圖鍵錄輸執檢確認關統結構專]/gu;
const simplified =
  /[个们为这进说时对于与会后开发动务设计试应实现测验证档资库环网页单项类从据处态状标题准备点图键录输执检确认关统结构专]/gu;

/** Names that the templates of plans have in English, whatever language the plan is in. */
const englishName =
  /^(?:goal|purpose|objective|requirements?|independent test|files?|acceptance(?: criteria)?|description|status|priority|story|dependencies|depends on|prerequisites|input|tests?|organization|branch|validates|effort|estimate|owner)$/i;

/** Number of names or titles that are looked at: what a language is shows soon. */
const sampleSize = 60;

/** The language that a plan's tasks are told in. */
export function findLanguage(file: SpecFile): Language {
  const titles = file.tasks.slice(0, sampleSize).map((task) => withoutCode(task.title));
  const most = scripts.find(([, script]) => titles.filter((title) => script.test(title)).length * 2 > titles.length);
  if (most !== undefined && most[0] !== 'zh') return most[0];
  if (most !== undefined) return isTraditional(titles.join('')) ? 'zh-Hant' : 'zh';
  const words = [...titles, ...file.sections.slice(0, sampleSize).map((section) => section.title)].join('\n');
  const counts = smallWords.map(([language, small]) => [language, words.match(small)?.length ?? 0] as const);
  const [best] = counts.toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > 1 ? best[0] : 'en';
}

/** The language that a plan names its fields in: many have the names of an English template above text of their own. */
export function findFieldLanguage(file: SpecFile): Language {
  const language = findLanguage(file);
  if (language === 'en') return language;
  const ofTasks = file.tasks.flatMap((task) => task.details.flatMap(({ field }) => field?.name ?? []));
  const others = [...file.header, ...file.phases.flatMap((phase) => phase.fields)].map((field) => field.name);
  const names = (ofTasks.length > 0 ? ofTasks : others).slice(0, sampleSize);
  const isEnglish = (name: string): boolean => englishName.test(name.trim());
  return names.filter(isEnglish).length * 2 > names.length ? 'en' : language;
}

/** Both have most signs in common: those that only one of them has tell. */
function isTraditional(words: string): boolean {
  return (words.match(traditional)?.length ?? 0) > (words.match(simplified)?.length ?? 0);
}

function withoutCode(title: string): string {
  return title.replace(/`[^`]*`/g, '');
}
