import { type LocalDate, addDays, groupBy } from '@autoclub/domain-kit';
import { type LotView } from '../../ledger';

/** Why points end on a day: the life of their lot is over, or the card that they live as long as ends. */
export const EXPIRY_CAUSES = ['LOT_LIFE', 'CARD_END'] as const;
export type ExpiryCause = (typeof EXPIRY_CAUSES)[number];

/** Points of an account that are no longer good from a day on, unless they are spent before (rulebook PTS-06). */
export interface ExpiringPoints {
  readonly expiresOn: LocalDate;
  readonly points: number;
  readonly cause: ExpiryCause;
}

type Lot = Pick<LotView, 'remaining' | 'held' | 'expiresOn'>;

/**
 * What of an account expires in the days `[from, to)`, day by day. Points without a life of their own live as long as
 * the card, and so do those that would have outlived it; held points are spoken for and not counted.
 */
export function expiringPoints(
  lots: readonly Lot[],
  cardEndsOn: LocalDate | null,
  period: { readonly from: LocalDate; readonly to: LocalDate },
): ExpiringPoints[] {
  const ending = lots.flatMap((lot) => endOf(lot, cardEndsOn) ?? []);
  const days = [...groupBy(ending, ({ expiresOn, cause }) => `${expiresOn} ${cause}`).values()];
  return days
    .flatMap((same) => {
      const points = same.reduce((sum, each) => sum + each.points, 0);
      return same.slice(0, 1).map((first) => ({ ...first, points }));
    })
    .filter(({ expiresOn }) => period.from <= expiresOn && expiresOn < period.to)
    .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1));
}

/** What of an account a notice on a day is about: exactly so many days ahead, so that each is published once. */
export function noticedPoints(
  lots: readonly Lot[],
  cardEndsOn: LocalDate | null,
  today: LocalDate,
  daysAhead: number,
): ExpiringPoints[] {
  const day = addDays(today, daysAhead);
  return expiringPoints(lots, cardEndsOn, { from: day, to: addDays(day, 1) });
}

function endOf(
  { remaining, held, expiresOn }: Lot,
  cardEndsOn: LocalDate | null,
): ExpiringPoints | undefined {
  const points = remaining - held;
  if (points <= 0) return undefined;
  if (expiresOn !== null && (cardEndsOn === null || expiresOn <= cardEndsOn))
    return { expiresOn, points, cause: 'LOT_LIFE' };
  return cardEndsOn === null ? undefined : { expiresOn: cardEndsOn, points, cause: 'CARD_END' };
}
