import type { Bilingual } from '@autoclub/domain-kit';

/** The names of benefits by their code, from every version of the programme. */
export interface BenefitNames {
  get(code: string): Bilingual | undefined;
}
