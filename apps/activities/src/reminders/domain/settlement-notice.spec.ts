import { localDate } from '@autoclub/domain-kit';
import { decideNotice, noticeFacts, noticeReason } from './settlement-notice';
import type { SettlementFacts } from './settlement-notice';

const facts: SettlementFacts = {
  repairOrderId: 'ror_1',
  dealerId: 'dlr_1',
  customerId: 'cus_1',
  roNumber: 'RO-1',
  businessDay: localDate('2026-11-21'),
  payableAmount: '1199.99',
  discountAmount: '50.00',
  membershipId: 'mem_1',
  points: 23,
  traceId: 'a'.repeat(32),
  timeZone: 'Asia/Shanghai',
  dealerNameZh: '上海一店',
  dealerNameEn: 'Shanghai One',
  hasConsent: true,
};

const decide = (differences: Partial<SettlementFacts>, now = '2026-11-21T06:00:00Z') =>
  decideNotice({ ...facts, ...differences }, new Date(now), 2);

describe('decideNotice', () => {
  it.each([
    ['a member who agreed', {}, 'SEND'],
    ['a customer who is not a member', { membershipId: null }, 'NOT_A_MEMBER'],
    ['a customer who did not agree', { hasConsent: false }, 'NO_CONSENT'],
    ['a settlement of two days ago', { businessDay: localDate('2026-11-19') }, 'SEND'],
    ['an import of three days ago', { businessDay: localDate('2026-11-18') }, 'TOO_OLD'],
  ] as const)('ACT-07: %s: %3$s', (_, differences, expected) => {
    expect(decide(differences)).toBe(expected);
  });

  it('CONV-2: counts the days in the zone of the dealer', () => {
    expect(decide({ businessDay: localDate('2026-11-19') }, '2026-11-21T16:00:00Z')).toBe('TOO_OLD');
  });

  it('ACT-08: has one reason per order', () => {
    expect(noticeReason('ror_1')).toBe('SETTLEMENT:ror_1');
  });

  it('PLT-03: carries no id of a person into its text', () => {
    expect(Object.keys(noticeFacts(facts)).sort()).toEqual([
      'businessDay',
      'dealerNameEn',
      'dealerNameZh',
      'discountAmount',
      'payableAmount',
      'points',
      'roNumber',
    ]);
  });
});
