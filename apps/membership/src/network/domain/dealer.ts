import {
  CURRENCY_CODES,
  defineRefusals,
  InputChecks,
  isTimeZone,
  type CurrencyCode,
} from '@autoclub/domain-kit';
import { NAME_LENGTH, namedRefusals } from './refusals';

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

/** A dealer as it is kept, or everything that is wrong with it. */
export function readDealer({ code, nameZh, nameEn, timeZone, currencyCode }: DealerFacts) {
  const checks = new InputChecks(dealerRefusals);
  if (!isTimeZone(timeZone)) checks.refusals.push(dealerRefusals.no('TIME_ZONE_UNKNOWN', ['timeZone']));
  if (!CURRENCY_CODES.includes(currencyCode))
    checks.refusals.push(dealerRefusals.no('CURRENCY_UNKNOWN', ['currencyCode']));
  return checks.complete<DealerFacts>({
    code: checks.code(code, ['code']),
    nameZh: checks.text(nameZh, ['nameZh'], NAME_LENGTH),
    nameEn: checks.text(nameEn, ['nameEn'], NAME_LENGTH),
    timeZone,
    currencyCode,
  });
}

export function sameDealer(a: DealerFacts, b: DealerFacts): boolean {
  return (
    a.nameZh === b.nameZh &&
    a.nameEn === b.nameEn &&
    a.timeZone === b.timeZone &&
    a.currencyCode === b.currencyCode
  );
}
