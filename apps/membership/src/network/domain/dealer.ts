import {
  CURRENCY_CODES,
  defineRefusals,
  isTimeZone,
  type CurrencyCode,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { codeFaults, textFaults } from '../../kernel';
import { namedRefusals } from './refusals';

/** A franchised 4S store in a region. Its time zone cuts its business days (rulebook CONV-2). */
export interface DealerFacts {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly timeZone: string;
  readonly currencyCode: CurrencyCode;
}

export const dealerRefusals = defineRefusals({
  ...namedRefusals.texts,
  TIME_ZONE_UNKNOWN: { zh: '未知的时区。', en: 'There is no such IANA time zone.' },
  CURRENCY_UNKNOWN: { zh: '不支持的货币。', en: 'The platform keeps no books in this currency.' },
});

export function dealerFaults(facts: DealerFacts): RefusalOf<typeof dealerRefusals>[] {
  const faults: RefusalOf<typeof dealerRefusals>[] = [
    ...codeFaults(facts.code, ['code']),
    ...textFaults(facts.nameZh, ['nameZh'], 80),
    ...textFaults(facts.nameEn, ['nameEn'], 80),
  ];
  if (!isTimeZone(facts.timeZone)) faults.push(dealerRefusals.no('TIME_ZONE_UNKNOWN', ['timeZone']));
  if (!CURRENCY_CODES.includes(facts.currencyCode))
    faults.push(dealerRefusals.no('CURRENCY_UNKNOWN', ['currencyCode']));
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
