import type { LocalDate } from '@autoclub/domain-kit';
import type { Fact } from '@autoclub/use-cases';
import { judgeFacts, standingOf, type Occasion } from '../../memberships';
import type { DealerRecord } from '../../network';
import { progressOf, startOf, type KeptFact } from '../../tiers';
import type { UpgradesPorts } from './ports';

const MAINTENANCE = 'UNBROKEN_MAINTENANCE';

/** What a portion of the reviews came to; `last` is the membership to go on from, undefined when that was all. */
export interface Reviewed {
  readonly last: string | undefined;
  readonly count: number;
  readonly facts: readonly Fact[];
}

/**
 * Looks at the maintenance of members whose card has its last day (rulebook MEM-04: processed at the card's expiry);
 * those whose maintenance is unbroken rise on that day, whenever the job runs.
 */
export async function reviewMaintenance(
  ports: UpgradesPorts,
  dealer: DealerRecord,
  { lastDay, after, limit }: { readonly lastDay: LocalDate; readonly after: string; readonly limit: number },
  occasion: Occasion,
): Promise<Reviewed> {
  const { dealerId } = dealer;
  const ids = await ports.upgrades.endingOn(dealerId, lastDay, { after, limit });
  const last = ids.length === limit ? ids.at(-1) : undefined;
  if (ids.length === 0) return { last, count: 0, facts: [] };
  const members = await ports.memberships.lockAll(ids.map((membershipId) => ({ dealerId, membershipId })));
  const cars = await ports.upgrades.carsOf(
    dealerId,
    members.map(({ customerId }) => customerId),
  );
  const known = await ports.tiers.factsOf(members);
  const reviews = members.flatMap((membership): KeptFact[] => {
    const held = standingOf(membership);
    const owned = cars.get(membership.customerId) ?? [];
    if (!held || owned.length === 0) return [];
    const facts = known.get(membership.membershipId) ?? [];
    const asked = { start: startOf(held), held, facts, cars: owned, today: lastDay };
    const ahead = progressOf(asked, (day) => ports.schemeOn(dealer, day));
    const isOpen = ahead.some(({ ways }) =>
      ways.some(({ code, isOpen: open }) => open && code === MAINTENANCE),
    );
    if (!isOpen) return [];
    const { membershipId } = membership;
    const dated = { sequence: 1, businessDay: lastDay, day: lastDay };
    return [
      { kind: 'MAINTENANCE_REVIEW', dealerId, membershipId, id: `expiry ${lastDay}`, ...dated, cars: owned },
    ];
  });
  const facts =
    reviews.length > 0
      ? await judgeFacts(
          ports,
          reviews.map((fact) => ({ fact })),
          occasion,
        )
      : [];
  return { last, count: reviews.length, facts };
}
