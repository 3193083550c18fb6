import { localDate } from '@autoclub/domain-kit';
import { type CarHolder, earnerOn } from './earner';

const holder = (customerId: string, boundOn: string, more: Partial<CarHolder> = {}): CarHolder => ({
  customerId,
  relation: 'OWNER',
  isCompany: false,
  boundOn: localDate(boundOn),
  sequence: 1,
  isRegistration: false,
  ...more,
});
const company = holder('cus_company', '2026-03-01', { isCompany: true });
const user = holder('cus_user', '2026-06-01', { relation: 'USER', sequence: 2 });

describe('who earns for a document', () => {
  it.each<[string, CarHolder[], string, string, string]>([
    ['of a car nobody has been named for', [], '2026-11-21', 'cus_payer', 'PAYER'],
    ['of a car that a person owns', [holder('cus_owner', '2026-03-01')], '2026-11-21', 'cus_payer', 'PAYER'],
    ['the day before the company had the car', [company], '2026-02-28', 'cus_payer', 'PAYER'],
    ['the day the company got the car', [company], '2026-03-01', 'cus_company', 'COMPANY_CAR'],
    ['the last day before the lease', [company, user], '2026-05-31', 'cus_company', 'COMPANY_CAR'],
    ['the first day of the lease', [company, user], '2026-06-01', 'cus_user', 'LEASED_CAR'],
    ['in whatever order it came', [user, company], '2026-06-01', 'cus_user', 'LEASED_CAR'],
    [
      'of two of one day, by the later one',
      [company, holder('cus_owner', '2026-03-01', { sequence: 2 })],
      '2026-03-01',
      'cus_payer',
      'PAYER',
    ],
    [
      'of a car registered for a company and registered anew for its buyer',
      [
        holder('cus_company', '2025-01-01', { isCompany: true, isRegistration: true, sequence: 1 }),
        holder('cus_buyer', '2025-01-01', { isRegistration: true, sequence: 4 }),
      ],
      '2026-01-01',
      'cus_company',
      'COMPANY_CAR',
    ],
  ])('CONV-8: %s', (_, holders, day, customerId, earnsBy) => {
    expect(earnerOn(holders, 'cus_payer', localDate(day))).toEqual({ customerId, earnsBy });
  });
});
