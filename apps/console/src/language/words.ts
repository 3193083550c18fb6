import i18next, { type i18n } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { firstLanguage, type Language, LANGUAGES } from './languages';

/** The words of a screen or a part: the same flat keys in both languages, `{{name}}` where something is put in. */
export interface Words<Key extends string> {
  readonly zh: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

/** Gives the text of a key in the language of the page. */
export type Say<Key extends string> = (
  key: Key,
  parameters?: Readonly<Record<string, string | number>>,
) => string;

/** Makes the one instance of i18next. Nothing is fetched: words come with the code that says them. */
export function startWords(): i18n {
  void i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    supportedLngs: [...LANGUAGES],
    fallbackLng: false,
    resources: {},
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  return i18next;
}

const names = new WeakMap<object, string>();
let count = 0;

/** The name under which i18next knows these words; they are handed to it at their first use. */
function nameOf(words: Words<string>): string {
  const known = names.get(words);
  if (known !== undefined) return known;
  const name = `words-${++count}`;
  names.set(words, name);
  for (const language of LANGUAGES) i18next.addResourceBundle(language, name, words[language]);
  return name;
}

/** The words of a screen in the language of the page: `const t = useWords(words); t('title')`. */
export function useWords<Key extends string>(words: Words<Key>): Say<Key> {
  const { i18n: instance } = useTranslation();
  const ns = nameOf(words);
  const { language } = instance;
  return useCallback(
    (key, parameters) => instance.t(key, { ns, lng: language, ...parameters }),
    [instance, language, ns],
  );
}

/** The language of the page. */
export function useLanguage(): Language {
  const { i18n: instance } = useTranslation();
  return instance.language === 'en' ? 'en' : 'zh';
}
