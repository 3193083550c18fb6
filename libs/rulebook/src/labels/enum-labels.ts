import type { Bilingual } from '@autoclub/domain-kit';

/** What an enum of the graph and each of its values is called by people (rulebook PLT-05). */
export interface EnumLabels {
  readonly label: Bilingual;
  readonly values: Readonly<Record<string, Bilingual>>;
}

export type LabelTable = Readonly<Record<string, EnumLabels>>;

type Words = readonly [zh: string, en: string];

/** `enumLabels(['付款方', 'Payer'], { CUSTOMER: ['客户', 'customer'] })` */
export function enumLabels([zh, en]: Words, values: Readonly<Record<string, Words>>): EnumLabels {
  const labelled = Object.entries(values).map(([value, words]) => [value, { zh: words[0], en: words[1] }]);
  return { label: { zh, en }, values: Object.fromEntries(labelled) as EnumLabels['values'] };
}
