import { businessDayOf, parseMoney, type Clock } from '@autoclub/domain-kit';
import type {
  DataOf,
  DeliveredEvent,
  redemptionReleased,
  redemptionReserved,
  redemptionReversed,
} from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { CardHolder } from '../domain/card-period';
import { offsetFault } from '../domain/points-offset';
import { renew, type TermsAtExpiry } from '../domain/renewal';
import { offsetFact } from './facts';
import { keepSteps } from './keep-steps';
import { termsAround, termsAt } from './member-terms';
import type { RenewalsPorts } from './ports';

export type OffsetReserved = DeliveredEvent<DataOf<typeof redemptionReserved>>;
export type OffsetWithdrawn = DeliveredEvent<
  DataOf<typeof redemptionReleased> | DataOf<typeof redemptionReversed>
>;

/**
 * Points are held for the fee of a member (rulebook MEM-08, PTS-07). Where they can offset it, they stay open until the
 * fee is settled with them; points that are worth the whole fee of a renewal settle it at once.
 */
export async function onFeeOffsetReserved(
  ports: RenewalsPorts,
  { data, correlationId, id: eventId }: OffsetReserved,
  clockOf: (dealerId: string) => Clock,
): Promise<Fact[]> {
  const { dealerId, membershipId, redemptionId } = data;
  const dealer = await dealerNamed(ports, dealerId);
  const now = clockOf(dealerId)();
  const today = businessDayOf(now, dealer.timeZone);
  const found = await ports.memberships.lock(dealerId, membershipId);
  const membership = found?.card ? { ...found, card: found.card } : undefined;
  const known = await ports.renewals.offset(dealerId, redemptionId);
  if (known && known.status !== 'VOID') return [];
  const amount = worthOf(data);
  const terms = membership && termsAround(membership, (await termsAt(ports, dealer)).of(membership), today);
  const refusal = known
    ? 'OFFSET_WITHDRAWN'
    : await faultOf(ports, membership, terms, { today, amount, dealerId, membershipId });
  const cause = { traceId: correlationId, eventId };
  const answer = { ...offsetFact(data, refusal, { now, today }, dealer), cause };
  if (refusal || !membership || !terms) return [answer];
  const offset = { kind: 'POINTS', amount, reference: null, redemptionId } as const;
  const payment = { paid: { ...amount, amountMinor: 0 }, offset };
  const renewed = membership.status === 'ACTIVE' ? renew(membership, terms, today, payment) : undefined;
  const status = renewed?.ok ? 'USED' : 'OPEN';
  await ports.renewals.keepOffset({ redemptionId, dealerId, membershipId, amount, status });
  if (!renewed?.ok) return [answer];
  const { membership: after, period } = renewed.value;
  const steps = [{ kind: 'PERIOD', period, version: after.version } as const];
  const made = { madeBy: data.requestedBy, traceId: correlationId, recordedAt: now };
  const facts = await keepSteps(ports, dealer, [{ membership: after, steps }], made);
  return [answer, ...facts.map((fact) => ({ ...fact, cause }))];
}

/**
 * The points went back to the member (rulebook PTS-07): what was not settled with them is paid in another way. A fee
 * that was settled already is owed again; the card stays, as the member has it in hand.
 */
export async function onFeeOffsetWithdrawn(
  { renewals }: RenewalsPorts,
  { data }: OffsetWithdrawn,
): Promise<void> {
  const { dealerId, membershipId, redemptionId } = data;
  const known = await renewals.offset(dealerId, redemptionId);
  if (known?.status === 'VOID') return;
  const amount = known?.amount ?? worthOf(data);
  await renewals.keepOffset({ redemptionId, dealerId, membershipId, amount, status: 'VOID' });
  if (known?.status === 'USED') await renewals.owe(dealerId, redemptionId, amount);
}

async function faultOf(
  { renewals }: Pick<RenewalsPorts, 'renewals'>,
  membership: CardHolder | undefined,
  terms: TermsAtExpiry | undefined,
  {
    today,
    amount,
    dealerId,
    membershipId,
  }: {
    readonly today: ReturnType<typeof businessDayOf>;
    readonly amount: ReturnType<typeof worthOf>;
    readonly dealerId: string;
    readonly membershipId: string;
  },
) {
  if (!membership || !terms) return 'NO_FEE_DUE' as const;
  const lapse = await renewals.lastLapse(dealerId, membershipId);
  const hasOpenOffset = (await renewals.openOffset(dealerId, membershipId)) !== undefined;
  return offsetFault(membership, lapse, terms, today, { worth: amount, hasOpenOffset });
}

function worthOf({ worthAmount }: OffsetReserved['data'] | OffsetWithdrawn['data']) {
  const worth = worthAmount.currencyCode === 'CNY' ? parseMoney(worthAmount.amount) : undefined;
  if (!worth) throw new RangeError(`No books are kept in ${worthAmount.currencyCode}.`);
  return worth;
}

async function dealerNamed(
  { network }: Pick<RenewalsPorts, 'network'>,
  dealerId: string,
): Promise<DealerRecord> {
  const [dealer] = await network.dealers([dealerId]);
  if (!dealer) throw new Error(`The dealer ${dealerId} of a membership is gone.`);
  return dealer;
}
