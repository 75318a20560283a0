/** Languages that new words of a document are written in; `en` where it is none of the others. */
export type Language = 'en' | 'zh' | 'zh-Hant' | 'ja' | 'ko' | 'ru' | 'es' | 'pt' | 'fr' | 'de' | 'it';
