import { addMonths, type LocalDate } from '@autoclub/domain-kit';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { CardHolder } from '../domain/card-period';
import { upToDate, type BroughtUpToDate } from '../domain/lapse';
import { keepSteps, type Made } from './keep-steps';
import { termsAt } from './member-terms';
import type { RenewalsPorts } from './ports';

/** A portion of the cards of a dealer: those after one of them, in the order of their ids. */
export interface CardsPortion {
  readonly today: LocalDate;
  readonly after: string;
  readonly limit: number;
}

/** What a portion came to; there may be more after `last`, unless it is undefined. */
export interface PortionDone {
  readonly last: string | undefined;
  readonly count: number;
  readonly facts: readonly Fact[];
}

/**
 * Lapses what was not renewed in time or stood empty too long, and lets cards of stored value run on (rulebook MEM-06,
 * MEM-08). Safe to repeat, to run late and in several copies: each card is locked, and its dates follow from it alone.
 */
export async function bringCardsUpToDate(
  ports: RenewalsPorts,
  dealer: DealerRecord,
  { today, after, limit }: CardsPortion,
  made: Made,
): Promise<PortionDone> {
  const { dealerId } = dealer;
  const { clubSystem, emptyMonths } = ports.walletTermsOn(dealer, today);
  const emptySince = clubSystem === 'STORED_VALUE' ? addMonths(today, -emptyMonths) : null;
  const due = { expiredBy: today, emptySince, after, limit };
  const ids = await ports.renewals.dueMemberships(dealerId, due);
  const holders = await lockedHolders(ports, dealerId, ids);
  const brought = await judged(ports, dealer, holders, today);
  const facts = await keepSteps(ports, dealer, brought, made);
  const count = brought.filter(({ steps }) => steps.length > 0).length;
  return { last: ids.length < limit ? undefined : ids.at(-1), count, facts };
}

/** What has fallen due for these cards until a day; their rows are locked. */
export async function judged(
  ports: Pick<RenewalsPorts, 'renewals' | 'termsHistoryOn'>,
  dealer: DealerRecord,
  holders: readonly CardHolder[],
  today: LocalDate,
): Promise<BroughtUpToDate[]> {
  if (holders.length === 0) return [];
  const terms = await termsAt(ports, dealer);
  const empty = await ports.renewals.emptySince(
    dealer.dealerId,
    holders.map(({ membershipId }) => membershipId),
  );
  return holders.map((holder) => {
    const known = empty.get(holder.membershipId);
    const emptySince = known === undefined ? holder.card.activatedOn : known;
    return upToDate(holder, emptySince, terms.of(holder), today);
  });
}

async function lockedHolders(
  { memberships }: Pick<RenewalsPorts, 'memberships'>,
  dealerId: string,
  ids: readonly string[],
): Promise<CardHolder[]> {
  if (ids.length === 0) return [];
  const locked = await memberships.lockAll(ids.map((membershipId) => ({ dealerId, membershipId })));
  return locked.flatMap((each) => (each.card ? [{ ...each, card: each.card }] : []));
}
