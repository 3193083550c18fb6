import { localDate } from '@autoclub/domain-kit';
import fc from 'fast-check';
import type { MembershipFact } from './membership-facts';
import { membershipOn } from './membership-on';

function fact(changedOn: string, validTo: string, sequence = 1, membershipId = 'mem_1'): MembershipFact {
  return {
    dealerId: 'dlr_1',
    customerId: 'cus_1',
    membershipId,
    sequence,
    tier: 'BASIC',
    changedOn: localDate(changedOn),
    validity: { from: localDate(changedOn), to: localDate(validTo) },
  };
}

const basic = fact('2024-03-01', '2026-03-01');
const silver = fact('2025-06-01', '2027-06-01', 2);
const backToBasic = fact('2025-06-10', '2026-03-01', 3);
const joinedAgain = fact('2028-01-01', '2030-01-01', 1, 'mem_2');

describe('the membership in force on a business day', () => {
  it.each([
    ['none before it began', [basic], '2024-02-29', null],
    ['the member on the first day', [basic], '2024-03-01', 'mem_1'],
    ['the member on the last day', [basic], '2026-02-28', 'mem_1'],
    ['none on the first day after', [basic], '2026-03-01', null],
    ['the member as long as the upgrade runs', [basic, silver], '2027-05-31', 'mem_1'],
    [
      'none after an upgrade was taken back and the card has ended',
      [basic, silver, backToBasic],
      '2026-03-01',
      null,
    ],
    ['none while lapsed', [basic, joinedAgain], '2027-12-31', null],
    ['the second card after joining again', [basic, joinedAgain], '2028-01-01', 'mem_2'],
    [
      'the card that began last, though the other one was upgraded later',
      [basic, fact('2025-05-01', '2027-05-01', 1, 'mem_2'), silver],
      '2025-07-01',
      'mem_2',
    ],
    [
      'the older card when the younger one has ended',
      [basic, fact('2025-05-01', '2025-06-01', 1, 'mem_2')],
      '2025-06-01',
      'mem_1',
    ],
    [
      'the later fact of the same day',
      [fact('2025-01-01', '2025-02-01', 2), fact('2025-01-01', '2027-01-01')],
      '2025-03-01',
      null,
    ],
  ])('PTS-03: is %s', (_, facts, day, expected) => {
    expect(membershipOn(facts, localDate(day))).toBe(expected);
  });

  it('PTS-03: does not depend on the order in which the facts came', () => {
    const all = [basic, silver, backToBasic, joinedAgain];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all),
        fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        (facts, date) => {
          const day = localDate(date.toISOString().slice(0, 10));
          const sorted = all.filter((each) => facts.includes(each));
          expect(membershipOn(facts, day)).toBe(membershipOn(sorted, day));
        },
      ),
    );
  });
});
