import type { RetentionWordsQuery } from '../generated/retention';
import type { Language } from '../language/languages';

/** What the graph calls its values, and its figures, in the language of the page. */
export interface Labels {
  /** The value itself where the graph has no word for it. */
  readonly of: (enumName: string, value: string) => string;
  readonly kpiName: (code: string) => string;
  readonly formula: (code: string) => string | undefined;
}

export function labelsOf(words: RetentionWordsQuery | undefined, language: Language): Labels {
  const kpi = (code: string) => words?.kpiCatalogue.find((each) => each.code === code);
  return {
    of: (enumName, value) => {
      const known = words?.enumLabels.find(({ name }) => name === enumName);
      return known?.values.find((each) => each.value === value)?.[language] ?? value;
    },
    kpiName: (code) => kpi(code)?.name ?? '',
    formula: (code) => kpi(code)?.formula,
  };
}
