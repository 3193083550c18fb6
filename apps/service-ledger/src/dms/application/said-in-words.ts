import type { Bilingual } from '@autoclub/domain-kit';
import type { CodeWords } from './read-cells';

const CODE = /[A-Z][A-Z0-9_]+/g;

/**
 * A reason in words that a person at a dealer knows: a schema names the codes of a field (`须为以下之一：PDS、REWORK。`), and
 * their words can be written into the cell as well.
 */
export function saidInWords(texts: Bilingual, codes: CodeWords | undefined): Bilingual {
  if (!codes) return texts;
  const say = (language: 'zh' | 'en') =>
    texts[language].replace(CODE, (code) => codes[code]?.[language] ?? code);
  return { zh: say('zh'), en: say('en') };
}
