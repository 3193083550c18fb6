import type { Bilingual } from '@autoclub/domain-kit';
import { labels, wordFor } from '@autoclub/rulebook';
import type { Breakdown } from './kpi';

/** What a breakdown is called (rulebook PLT-05). */
export function breakdownName({ code, labelledAs }: Breakdown): Bilingual {
  return labels[labelledAs]?.label ?? plain(code);
}

/** What a part of a breakdown is called. */
export function partName({ labelledAs }: Breakdown, code: string): Bilingual {
  return labels[labelledAs]?.values[code] ?? plain(code);
}

/** A code that no enum of the graph has yet, by the words for codes. */
function plain(code: string): Bilingual {
  return { zh: wordFor(code, 'zh'), en: wordFor(code, 'en') };
}
