import { InputChecks, accepted, businessDayOf, isId, refused, tierOn } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { accountIdOf } from '../../ledger';
import type { PointsPass } from '../domain/pass';
import { passRefusals } from '../domain/refusals';
import type { PassPorts } from './ports';

const MOST_POINTS = 10_000_000;

export interface PassInput {
  readonly membershipId: string;
  readonly toDealerId: string;
  readonly toMembershipId: string;
  readonly points: number;
}

/**
 * Holds points of a card for a card of another dealer (rulebook PTS-13). Whether that card can take them is for its own
 * dealer's books to say, within moments: {@link carryOn}.
 */
export const passPoints = command<PassPorts>()({
  name: 'pointsPassOn',
  refusals: passRefusals,
  read: (input: PassInput) => {
    const checks = new InputChecks(passRefusals);
    const points = checks.wholeNumber(input.points, ['points'], { min: 1, max: MOST_POINTS });
    return checks.complete({ ...input, points });
  },
  work: async (ports, { membershipId, toDealerId, toMembershipId, points }, caller) => {
    const { no } = passRefusals;
    const { dealerId, now } = caller;
    if (!isId(toDealerId, 'dlr')) return refused(no('DEALER_NOT_FOUND', ['toDealerId']));
    if (!isId(toMembershipId, 'mem')) return refused(no('MEMBERSHIP_NOT_FOUND', ['toMembershipId']));
    if (toDealerId === dealerId) return refused(no('TO_OWN_DEALER', ['toDealerId']));
    const [dealer] = await ports.dealers.byId([dealerId]);
    if (!dealer) return refused(no('DEALER_NOT_FOUND'));
    const today = businessDayOf(now, dealer.timeZone);
    const key = { dealerId, accountId: accountIdOf(membershipId) };
    const facts = await ports.memberships.ofMemberships([{ dealerId, membershipId }]);
    if (facts.length === 0) return refused(no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
    if (!tierOn(facts, today))
      return refused(no('MEMBERSHIP_NOT_IN_FORCE', ['membershipId'], { day: today }));
    const passId = ports.ids('pps');
    if (!(await ports.ledger.hold({ ...key, holdId: passId, points, day: today }))) {
      const available = (await ports.ledger.account(key, today))?.balance.available ?? 0;
      return refused(no('INSUFFICIENT_POINTS', ['points'], { needed: points, available }));
    }
    const pass: PointsPass = {
      ...{ passId, ...key, membershipId, toDealerId, toMembershipId, points },
      status: 'UNDER_WAY',
      returnReason: null,
      requestedBy: caller.staffMemberId,
      requestedAt: now,
      requestedOn: today,
      decidedAt: null,
      traceId: caller.traceId,
    };
    await ports.passes.save(pass);
    return accepted({ answer: { passId }, written: pass });
  },
});
