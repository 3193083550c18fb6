/** The languages of the console; Chinese is the one it was made for. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What a language calls itself. */
export const LANGUAGE_NAMES: Bilingual = { zh: '中文', en: 'English' };

/** What browsers, dates and numbers know the language as. */
export const LANGUAGE_TAGS: Bilingual = { zh: 'zh-CN', en: 'en-GB' };

const KEPT_AS = 'autoclub-language';

/** The language that was chosen here before, or else the browser's. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  const wanted = kept ?? navigator.language;
  return wanted.startsWith('en') ? 'en' : 'zh';
}

/** Keeps the choice for the next visit. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_AS, language);
}
