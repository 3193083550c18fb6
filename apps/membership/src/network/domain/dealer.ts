import { CURRENCY_CODES, isTimeZone, type CurrencyCode, type Refusal } from '@autoclub/domain-kit';
import { codeFaults, type TextFault, textFaults } from '../../kernel';

/** A franchised 4S store in a region. Its time zone cuts its business days (rulebook CONV-2). */
export interface DealerFacts {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly timeZone: string;
  readonly currencyCode: CurrencyCode;
}

export type DealerFault = TextFault | 'CODE_INVALID' | 'TIME_ZONE_UNKNOWN' | 'CURRENCY_UNKNOWN';

export function dealerFaults(facts: DealerFacts): Refusal<DealerFault>[] {
  const faults: Refusal<DealerFault>[] = [
    ...codeFaults(facts.code, ['code']),
    ...textFaults(facts.nameZh, ['nameZh'], 80),
    ...textFaults(facts.nameEn, ['nameEn'], 80),
  ];
  if (!isTimeZone(facts.timeZone)) faults.push({ code: 'TIME_ZONE_UNKNOWN', field: ['timeZone'] });
  if (!CURRENCY_CODES.includes(facts.currencyCode))
    faults.push({ code: 'CURRENCY_UNKNOWN', field: ['currencyCode'] });
  return faults;
}

export function sameDealer(a: DealerFacts, b: DealerFacts): boolean {
  return (
    a.nameZh === b.nameZh &&
    a.nameEn === b.nameEn &&
    a.timeZone === b.timeZone &&
    a.currencyCode === b.currencyCode
  );
}
