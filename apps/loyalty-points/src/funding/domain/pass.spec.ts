import { localDate } from '@autoclub/domain-kit';
import { PASS_STATUSES, type PassStatus, type PointsPass, decidedPass } from './pass';

const pass = (status: PassStatus): PointsPass => ({
  passId: 'pps_1',
  dealerId: 'dlr_1',
  membershipId: 'mem_1',
  accountId: 'pac_1',
  toDealerId: 'dlr_2',
  toMembershipId: 'mem_2',
  points: 5,
  status,
  returnReason: null,
  requestedBy: null,
  requestedAt: new Date(0),
  requestedOn: localDate('2026-11-22'),
  decidedAt: null,
  traceId: 't',
});

describe('points on their way to another dealer', () => {
  it.each(PASS_STATUSES.flatMap((from) => PASS_STATUSES.map((to) => [from, to] as const)))(
    'PTS-13: from %s to %s only by one decision',
    (from, to) => {
      const decide = () => decidedPass(pass(from), to, { returnReason: null, at: new Date(1) });
      if (from === 'UNDER_WAY' && to !== 'UNDER_WAY')
        expect(decide()).toMatchObject({ status: to, decidedAt: new Date(1) });
      else expect(decide).toThrow(from);
    },
  );
});
