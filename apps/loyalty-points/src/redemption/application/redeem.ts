import {
  InputChecks,
  type LocalDate,
  type Outcome,
  type RefusalOf,
  accepted,
  businessDayOf,
  refused,
  tierOn,
} from '@autoclub/domain-kit';
import { type Caller, command } from '@autoclub/use-cases';
import { accountIdOf } from '../../ledger';
import type { Redemption, RedemptionTarget, TargetType } from '../domain/redemption';
import { redeemRefusals } from '../domain/refusals';
import { reservedFact } from './facts';
import type { RedemptionPorts } from './ports';
import { fundingShares, pointWorthMinor } from './worth';

const MOST_POINTS = 10_000_000;
const MOST_PIECES = 1_000;
const MINUTE_MS = 60_000;

type RedeemRefusal = RefusalOf<typeof redeemRefusals>;

export interface RedeemInput {
  readonly membershipId: string;
  readonly target: {
    readonly type: TargetType;
    readonly code?: string | null;
    readonly quantity: number;
    readonly vehicleId?: string | null;
    readonly repairOrderId?: string | null;
  };
  /** Not needed for goods of the boutique, which have a price. */
  readonly points?: number | null;
}

interface Draft {
  readonly membershipId: string;
  readonly target: RedemptionTarget;
  readonly points: number | null;
}

const NEEDS_CODE: readonly TargetType[] = ['COUPON', 'SERVICE', 'BOUTIQUE_ITEM'];

/**
 * Holds points for something that is then issued, booked, offset or refused by the giver (rulebook PTS-07). The
 * row lock of the account decides between two tills with the last points; goods are taken out of stock the same moment.
 */
export const redeemPoints = command<RedemptionPorts>()({
  name: 'pointsRedeem',
  refusals: redeemRefusals,
  read: readRedeem,
  work: async (ports, draft, caller) => {
    const [dealer] = await ports.dealers.byId([caller.dealerId]);
    if (!dealer) return refused(redeemRefusals.no('DEALER_NOT_FOUND'));
    const today = businessDayOf(caller.now, dealer.timeZone);
    const member = await memberOf(ports, caller, draft.membershipId, today);
    if (!member.ok) return member;
    const priced = await pricedPoints(ports, draft, caller.dealerId);
    if (!priced.ok) return priced;
    const { points: numbers } = ports.programmeFor(dealer, today);
    const { accountId, customerId } = member.value;
    const points = priced.value;
    const redemptionId = ports.ids('rdm');
    const key = { dealerId: caller.dealerId, accountId };
    const held = await ports.ledger.hold({ ...key, holdId: redemptionId, points, day: today });
    if (!held) {
      const available = (await ports.ledger.account(key, today))?.balance.available ?? 0;
      const facts = { needed: points, available };
      return refused(redeemRefusals.no('INSUFFICIENT_POINTS', ['points'], facts));
    }
    const worthMinor = pointWorthMinor(draft.target.type, numbers);
    const redemption: Redemption = {
      ...undecided,
      redemptionId,
      ...key,
      regionId: dealer.regionId,
      customerId,
      membershipId: draft.membershipId,
      target: draft.target,
      points,
      worthMinor: points * worthMinor,
      funding: fundingShares(held.funding, worthMinor),
      requestedBy: caller.staffMemberId,
      reservedAt: caller.now,
      reservedOn: today,
      expiresAt: new Date(caller.now.getTime() + numbers.redemptionTimeOutMinutes * MINUTE_MS),
      traceId: caller.traceId,
    };
    await ports.redemptions.save(redemption);
    return accepted({
      answer: { redemptionId },
      written: redemption,
      facts: [reservedFact(redemption, held.balance, caller.requestId)],
    });
  },
});

const undecided = {
  status: 'RESERVED',
  version: 1,
  decidedAt: null,
  decidedOn: null,
  transactionId: null,
  fulfilment: null,
  release: null,
  isGivenLate: false,
  returnedPoints: 0,
  returnCount: 0,
  reversal: null,
} as const;

function readRedeem({ membershipId, target, points }: RedeemInput): Outcome<Draft, RedeemRefusal> {
  const checks = new InputChecks(redeemRefusals);
  const needsCode = NEEDS_CODE.includes(target.type);
  const isOrder = target.type === 'ORDER_PAYMENT';
  const code = needsCode ? checks.code(target.code ?? '', ['target', 'code']) : null;
  const repairOrderId = isOrder
    ? checks.code(target.repairOrderId ?? '', ['target', 'repairOrderId'])
    : idOrNone(checks, target.repairOrderId, ['target', 'repairOrderId']);
  const quantity = checks.wholeNumber(target.quantity, ['target', 'quantity'], { min: 1, max: MOST_PIECES });
  const wanted =
    points === null || points === undefined
      ? null
      : checks.wholeNumber(points, ['points'], { min: 1, max: MOST_POINTS });
  if (wanted === null && target.type !== 'BOUTIQUE_ITEM')
    checks.refusals.push(redeemRefusals.no('POINTS_REQUIRED', ['points']));
  const { type } = target;
  const vehicleId = idOrNone(checks, target.vehicleId, ['target', 'vehicleId']);
  return checks.complete({
    membershipId,
    target: { type, code, quantity, vehicleId, repairOrderId },
    points: wanted,
  });
}

/** An id of another service is kept as it is; what is far too long for one, or no code at all, is refused. */
function idOrNone(
  checks: InputChecks<keyof typeof redeemRefusals.texts>,
  id: string | null | undefined,
  field: readonly string[],
): string | null {
  return id === null || id === undefined ? null : checks.code(id, field);
}

/** The account of a membership that is in force today (rulebook PTS-09: one that has ended has nothing to spend). */
async function memberOf(
  { ledger, memberships }: RedemptionPorts,
  { dealerId }: Caller,
  membershipId: string,
  today: LocalDate,
): Promise<Outcome<{ accountId: string; customerId: string }, RedeemRefusal>> {
  const facts = await memberships.ofMemberships([{ dealerId, membershipId }]);
  const accountId = accountIdOf(membershipId);
  const [fact] = facts;
  const account = fact && (await ledger.account({ dealerId, accountId }, today));
  if (!account) return refused(redeemRefusals.no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
  if (!tierOn(facts, today))
    return refused(redeemRefusals.no('MEMBERSHIP_NOT_IN_FORCE', ['membershipId'], { day: today }));
  return accepted({ accountId, customerId: account.customerId });
}

/** What it costs: goods by their price, with the pieces taken out of stock; everything else as was asked. */
async function pricedPoints(
  { boutique }: RedemptionPorts,
  { target, points }: Draft,
  dealerId: string,
): Promise<Outcome<number, RedeemRefusal>> {
  if (target.type !== 'BOUTIQUE_ITEM') return accepted(points ?? 0);
  const taken = await boutique.take(dealerId, target.code ?? '', target.quantity);
  if ('stock' in taken)
    return refused(
      taken.stock === null
        ? redeemRefusals.no('ITEM_NOT_OFFERED', ['target', 'code'])
        : redeemRefusals.no('ITEM_OUT_OF_STOCK', ['target', 'quantity'], { stock: taken.stock }),
    );
  const price = taken.points * target.quantity;
  if (points !== null && points !== price)
    return refused(redeemRefusals.no('POINTS_DIFFER_FROM_PRICE', ['points'], { price }));
  return accepted(price);
}
