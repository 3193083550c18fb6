import { referrerFaults } from './referrer';

describe('MEM-01: who introduced a member', () => {
  it.each([
    ['REFERRAL', 'mem_1', []],
    ['REFERRAL', null, ['REFERRER_REQUIRED']],
    ['CAR_PURCHASE', null, []],
    ['CAR_PURCHASE', 'mem_1', ['REFERRER_UNEXPECTED']],
    ['CAMPAIGN', 'mem_1', ['REFERRER_UNEXPECTED']],
    ['IMPORT', 'mem_1', ['REFERRER_UNEXPECTED']],
  ] as const)('%s by %s is refused as %j', (source, referrer, codes) => {
    const faults = referrerFaults(source, referrer, ['referrerMembershipId']);
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });
});
