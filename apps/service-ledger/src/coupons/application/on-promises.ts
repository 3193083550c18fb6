import { businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import type { DataOf, giftPromised } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import { definitionsOfPack } from '../domain/coupon-definition';
import { issueCoupons } from '../domain/issue-coupons';
import { issuedFacts } from './coupon-facts';
import type { ChoicePorts } from './ports';

/** When something is done because of an event. */
export interface Occasion {
  readonly now: Date;
  readonly traceId: string;
}

/**
 * Issues the pack that was promised to a customer, once (rulebook ACT-10, SVC-07). A pack that no programme knows is a
 * mistake of the one who promised it: the event goes to the dead letters, where somebody sees it.
 */
export async function onGiftPromised(
  ports: ChoicePorts,
  promise: DataOf<typeof giftPromised>,
  { now, traceId }: Occasion,
): Promise<readonly Fact[]> {
  const dealer = await ports.dealer();
  if (!dealer) throw new Error('The dealer of a promise is awaited.');
  const origin = { type: 'GIFT_PROMISE', id: promise.giftPromiseId };
  if ((await ports.lockIssuedFor(origin)).length > 0) return [];
  const today = businessDayOf(now, dealer.timeZone);
  const programme = ports.coupons(dealer, promise.promisedOn as LocalDate);
  const definitions = definitionsOfPack(programme, promise.packCode);
  if (!definitions) throw new Error(`No programme of the dealer has the promised pack ${promise.packCode}.`);
  const { dealerId, customerId, membershipId, vehicleId, packCode, promisedBy } = promise;
  const occasion = {
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    packCode,
    origin,
    issuedById: promisedBy,
    validTo: promise.validTo as LocalDate | null,
    isKeptUntilNextVisit: promise.keepUntilNextVisit,
  };
  const coupons = issueCoupons(definitions, occasion, { now, today, ids: ports.ids, traceId });
  await ports.writeCoupons(coupons);
  return issuedFacts(coupons, dealer);
}
