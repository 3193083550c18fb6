import { groupBy, localDate, type LocalDate } from '@autoclub/domain-kit';
import {
  carPurchased,
  insurancePolicyRecorded,
  repairOrderSettled,
  vehicleRegistered,
  type DataOf,
  type DeliveredEvent,
} from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import { afterPurchase, expired, type Purchase, type Referral } from '../domain/referral';
import { referralFact } from './facts';
import type { BuyerKey, ReferralsPorts } from './ports';

/** A purchase and the event that reported it. */
export interface ReportedPurchase extends Purchase, BuyerKey {
  readonly cause: { readonly traceId: string; readonly eventId: string };
}

type Of<Contract> = DeliveredEvent<DataOf<Contract>>;

/** What an event says of a purchase; nothing where nobody paid anything. */
export function purchaseOf(event: DeliveredEvent): ReportedPurchase | undefined {
  switch (event.type) {
    case repairOrderSettled.type:
      return orderPurchase(event as Of<typeof repairOrderSettled>);
    case insurancePolicyRecorded.type:
      return policyPurchase(event as Of<typeof insurancePolicyRecorded>);
    case vehicleRegistered.type:
    case carPurchased.type:
      return carPurchase(event as Of<typeof vehicleRegistered> | Of<typeof carPurchased>);
    default:
      throw new Error(`The event ${event.type} is no purchase.`);
  }
}

/** Work and parts are a service; goods and premiums are a purchase. What others pay for is neither. */
function orderPurchase(event: Of<typeof repairOrderSettled>): ReportedPurchase | undefined {
  const { dealerId, customerId, repairOrderId, businessDay, lines } = event.data;
  const paid = lines.filter(
    ({ payer, payableAmount }) => payer === 'CUSTOMER' && Number(payableAmount.amount.replace('.', '')) > 0,
  );
  if (paid.length === 0) return undefined;
  const isService = paid.some(({ kind }) => kind !== 'BOUTIQUE' && kind !== 'INSURANCE');
  const kind = isService ? 'PAID_SERVICE' : 'FIRST_PURCHASE';
  const record = { type: 'REPAIR_ORDER', id: repairOrderId };
  return { kind, record, dealerId, customerId, day: localDate(businessDay), cause: causeOf(event) };
}

function policyPurchase(event: Of<typeof insurancePolicyRecorded>): ReportedPurchase | undefined {
  const { dealerId, customerId, policyId, soldOn, isSoldHere } = event.data;
  if (!isSoldHere) return undefined;
  const record = { type: 'INSURANCE_POLICY', id: policyId };
  return {
    kind: 'FIRST_PURCHASE',
    record,
    dealerId,
    customerId,
    day: localDate(soldOn),
    cause: causeOf(event),
  };
}

function carPurchase(
  event: Of<typeof vehicleRegistered> | Of<typeof carPurchased>,
): ReportedPurchase | undefined {
  const { dealerId, customerId, vehicleId, purchasedOn } = event.data;
  if (purchasedOn === null || ('isSoldHere' in event.data && !event.data.isSoldHere)) return undefined;
  const record = { type: 'VEHICLE', id: vehicleId };
  return {
    kind: 'CAR_PURCHASE',
    record,
    dealerId,
    customerId,
    day: localDate(purchasedOn),
    cause: causeOf(event),
  };
}

function causeOf({ id, correlationId }: DeliveredEvent): ReportedPurchase['cause'] {
  return { traceId: correlationId, eventId: id };
}

/**
 * Purchases confirm the referrals of those who bought (rulebook MEM-10), a run of them by the same few statements. One
 * that expired meanwhile is confirmed by a purchase in time, unless somebody else introduced the person since.
 */
export async function onPurchases(
  ports: ReferralsPorts,
  purchases: readonly ReportedPurchase[],
): Promise<Fact[]> {
  if (purchases.length === 0) return [];
  const found = await ports.referrals.ofBuyers(purchases);
  if (found.length === 0) return [];
  const reopening = found.filter(({ referral }) => referral.status === 'EXPIRED');
  const lost = await ports.referrals.claimedByOthers(reopening.map(({ referral }) => referral.referralId));
  const dealers = await dealersOf(
    ports,
    found.map(({ referral }) => referral.dealerId),
  );
  const byBuyer = groupBy(purchases, ({ dealerId, customerId }) => `${dealerId} ${customerId}`);
  const decided = new Map<string, Referral>();
  const facts: Fact[] = [];
  for (const { referral, customerId } of found) {
    if (lost.has(referral.referralId)) continue;
    const dealer = dealers.get(referral.dealerId);
    if (!dealer) throw new Error(`The dealer ${referral.dealerId} of a referral is gone.`);
    for (const purchase of byBuyer.get(`${referral.dealerId} ${customerId}`) ?? []) {
      const before = decided.get(referral.referralId) ?? referral;
      const after = afterPurchase(before, purchase);
      if (after === before) continue;
      decided.set(referral.referralId, after);
      facts.push({ ...referralFact(after, dealer), cause: purchase.cause });
    }
  }
  await ports.referrals.save([...decided.values()]);
  return facts;
}

/** Referrals that nothing confirmed in time (rulebook MEM-10); returns how many there were of at most so many. */
export async function expireReferrals(
  { referrals }: Pick<ReferralsPorts, 'referrals'>,
  dealer: DealerRecord,
  today: LocalDate,
  limit: number,
): Promise<{ readonly count: number; readonly facts: readonly Fact[] }> {
  const overdue = await referrals.overdue(dealer.dealerId, today, limit);
  const after = overdue.map((referral) => expired(referral, today));
  await referrals.save(after);
  return { count: overdue.length, facts: after.map((referral) => referralFact(referral, dealer)) };
}

async function dealersOf(
  { network }: Pick<ReferralsPorts, 'network'>,
  dealerIds: readonly string[],
): Promise<Map<string, DealerRecord>> {
  const dealers = await network.dealers([...new Set(dealerIds)]);
  return new Map(dealers.map((dealer) => [dealer.dealerId, dealer]));
}
