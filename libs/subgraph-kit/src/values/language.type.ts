import { registerEnumType } from 'type-graphql';

/** The languages of the platform (rulebook PLT-05). */
export const LanguageEnum = { ZH: 'zh', EN: 'en' } as const;
registerEnumType(LanguageEnum, {
  name: 'Language',
  description: 'A language the platform speaks.',
  valuesConfig: { ZH: { description: 'Chinese, simplified.' }, EN: { description: 'English.' } },
});
