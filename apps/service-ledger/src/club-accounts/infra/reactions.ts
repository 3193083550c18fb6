import { parseMoney } from '@autoclub/domain-kit';
import {
  activityAttended,
  activityClosed,
  activityPublished,
  type DataOf,
  membershipActivated,
  membershipRefunded,
  membershipRenewed,
  redemptionConfirmed,
  redemptionReversed,
} from '@autoclub/event-contracts';
import { keepCopies, on, type Subscription } from '@autoclub/messaging';
import { copyTable } from '@autoclub/persistence';
import type { Category, Side } from '../domain/entry';

const facts = copyTable({
  name: 'club_outside_fact',
  key: ['dealerId', 'sourceType', 'sourceId'],
  columns: [
    'side',
    'category',
    'departmentCode',
    'factOn',
    'valueMinor',
    'customerId',
    'membershipId',
    'coversFrom',
    'sharedBy',
  ],
});
const attendances = copyTable({
  name: 'club_attendance',
  key: ['dealerId', 'activityId', 'membershipId'],
  columns: ['customerId', 'attendedOn'],
});
const activities = copyTable({
  name: 'club_activity',
  key: ['dealerId', 'activityId'],
  columns: ['titleZh', 'titleEn'],
});

type Written = { readonly amount: string };
type Card = { readonly dealerId: string; readonly customerId: string; readonly membershipId: string };
type Redemption = DataOf<typeof redemptionConfirmed> | DataOf<typeof redemptionReversed>;

/** Keeps what other services say the club earned, spent and gave: it is booked and stated (SVC-06, SVC-18). */
export function reactions(): Subscription[] {
  return [
    on(
      membershipActivated,
      keepCopies(facts, ({ data }) => feeOf(data, data.validFrom, data.activatedOn, data.feePaid)),
    ),
    on(
      membershipRenewed,
      keepCopies(facts, ({ data }) => feeOf(data, data.validFrom, data.renewedOn, data.paidAmount)),
    ),
    on(
      membershipRefunded,
      keepCopies(facts, ({ data }) => ({
        ...ofCard(data, 'INCOME', 'ANNUAL_FEES'),
        sourceType: 'MEMBERSHIP_REFUND',
        sourceId: data.membershipId,
        factOn: data.refundedOn,
        valueMinor: -minorOf(data.refundedAmount),
      })),
    ),
    on(
      redemptionConfirmed,
      keepCopies(facts, ({ data }) => redemptionOf(data, data.confirmedOn, minorOf(data.worthAmount))),
      { concerns: ({ data }) => isGiven(data) },
    ),
    on(
      redemptionReversed,
      keepCopies(facts, ({ data }) => redemptionOf(data, data.reversedOn, 0)),
      { concerns: ({ data }) => isGiven(data) },
    ),
    on(
      activityClosed,
      keepCopies(facts, ({ data }) => activityOf(data)),
    ),
    on(
      activityAttended,
      keepCopies(attendances, ({ data }) => data),
    ),
    on(
      activityPublished,
      keepCopies(activities, ({ data: { titleZh = null, titleEn = null, ...activity } }) => ({
        ...activity,
        titleZh,
        titleEn,
      })),
    ),
  ];
}

function feeOf(card: Card, coversFrom: string, factOn: string, paid: Written) {
  return {
    ...ofCard(card, 'INCOME', 'ANNUAL_FEES'),
    sourceType: 'MEMBERSHIP_FEE',
    sourceId: `${card.membershipId}:${coversFrom}`,
    factOn,
    valueMinor: minorOf(paid),
    coversFrom,
  };
}

/** A fee that is paid with points is membership's own business; everything else somebody gives. */
function isGiven({ target }: Redemption): boolean {
  return target.type !== 'FEE_OFFSET';
}

function redemptionOf(redemption: Redemption, factOn: string, valueMinor: number) {
  const isGoods = redemption.target.type === 'BOUTIQUE_ITEM';
  return {
    ...ofCard(redemption, 'EXPENSE', isGoods ? 'POINTS_FOR_GOODS' : 'POINTS_FOR_SERVICES'),
    sourceType: 'REDEMPTION',
    sourceId: redemption.redemptionId,
    factOn,
    valueMinor,
  };
}

/** What an activity cost, less what participants shared. */
function activityOf(activity: DataOf<typeof activityClosed>) {
  const { customersAmount, staffAndCarsAmount, mediaAmount, giftsAndMaterialsAmount } = activity.costs;
  const costs = [customersAmount, staffAndCarsAmount, mediaAmount, giftsAndMaterialsAmount];
  const spent = costs.reduce((sum, cost) => sum + minorOf(cost), 0);
  return {
    dealerId: activity.dealerId,
    sourceType: 'ACTIVITY',
    sourceId: activity.activityId,
    side: 'EXPENSE' as const,
    category: 'ACTIVITIES' as const,
    departmentCode: activity.bearingDepartment,
    factOn: activity.closedOn,
    valueMinor: spent - minorOf(activity.paidByParticipantsAmount),
    customerId: null,
    membershipId: null,
    coversFrom: null,
    sharedBy: activity.attendedCount,
  };
}

function ofCard({ dealerId, customerId, membershipId }: Card, side: Side, category: Category) {
  return {
    dealerId,
    side,
    category,
    departmentCode: null,
    customerId,
    membershipId,
    coversFrom: null as string | null,
    sharedBy: null,
  };
}

/** Amounts of events are written by our own services, with all their minor digits. */
function minorOf({ amount }: Written): number {
  return parseMoney(amount)?.amountMinor ?? 0;
}
