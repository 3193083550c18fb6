import { money } from '@autoclub/domain-kit';
import { cardUntil, day } from '../../../test/builders/renewals';
import { refundJoining } from './joining-refund';

/** Joined on 2026-03-01 for 180.00. */
const paidJoining = cardUntil('2028-03-01', { wayIn: 'FEE', feePaid: money(18_000) });
const first = ['ror_1', 'ror_2'];
const request = {
  today: day('2026-03-20'),
  repairOrderId: 'ror_1',
  missingDocuments: [],
  refundDays: 30,
  version: 'default@1',
};

describe('MEM-07: refund of a joining', () => {
  it('gives all of the fee back and ends the membership', () => {
    expect(refundJoining(paidJoining, first, request)).toMatchObject({
      value: {
        membership: {
          status: 'REFUNDED',
          version: 2,
          card: { validity: { from: '2026-03-01', to: '2026-03-20' } },
        },
        refund: { amount: money(18_000), refundedOn: '2026-03-20', explanation: { ruleId: 'MEM-07' } },
      },
    });
  });

  it.each([
    ['on the day of joining', paidJoining, first, { today: day('2026-03-01') }, []],
    ['on day 30', paidJoining, first, { today: day('2026-03-31') }, []],
    ['on day 31', paidJoining, first, { today: day('2026-04-01') }, ['REFUND_TOO_LATE']],
    ['of a gift', cardUntil('2028-03-01'), first, {}, ['NOTHING_TO_REFUND']],
    ['for another order of that day', paidJoining, first, { repairOrderId: 'ror_2' }, []],
    ['before any service', paidJoining, [], {}, ['FIRST_SERVICE_UNKNOWN']],
    ['for a later service', paidJoining, first, { repairOrderId: 'ror_3' }, ['NOT_THE_FIRST_SERVICE']],
    ['without a document', paidJoining, first, { missingDocuments: ['IDENTITY_CARD'] }, ['DOCUMENT_MISSING']],
    [
      'of a lapsed card',
      { ...paidJoining, status: 'LAPSED' as const },
      first,
      {},
      ['MEMBERSHIP_NOT_RUNNING'],
    ],
    [
      'with everything wrong, all of it named',
      cardUntil('2028-03-01'),
      [],
      { today: day('2026-04-01'), missingDocuments: ['IDENTITY_CARD'] },
      ['NOTHING_TO_REFUND', 'REFUND_TOO_LATE', 'FIRST_SERVICE_UNKNOWN', 'DOCUMENT_MISSING'],
    ],
  ])('%s', (_, membership, service, different, codes) => {
    const refunded = refundJoining(membership, service, { ...request, ...different });
    expect(refunded.ok ? [] : refunded.refusals.map(({ code }) => code)).toEqual(codes);
  });

  it('PLT-05: names the missing document by a word', () => {
    const refunded = refundJoining(paidJoining, first, { ...request, missingDocuments: ['IDENTITY_CARD'] });
    expect(refunded.ok ? [] : refunded.refusals.map(({ facts }) => facts)).toEqual([
      { kind: { code: 'IDENTITY_CARD' } },
    ]);
  });
});
