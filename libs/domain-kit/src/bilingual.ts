/** The languages every text exists in (rulebook PLT-05). */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language; a missing language does not compile (rulebook PLT-05). */
export type Bilingual = Readonly<Record<Language, string>>;
