import type { LookUpPointsFragment } from '../../generated/look-up';
import type { Explanation } from '../../parts/explained';

type Account = NonNullable<LookUpPointsFragment['pointsAccount']>;

/** What the texts of an explanation are put together with. */
export interface WhyTexts {
  /** One entry: its day, its points with their sign, and its own explanation. */
  readonly entry: (entry: { readonly day: string; readonly points: string; readonly text: string }) => string;
  /** What the account held before the entries that are listed. */
  readonly before: (points: number) => string;
}

/** Why an account has its points: its entries, newest first, and what was there before them (rulebook PTS-09). */
export function whyPoints({ entries: { nodes } }: Account, texts: WhyTexts): Explanation[] {
  const lines = nodes.map(({ businessDay, points, explanation }) => ({
    text: texts.entry({
      day: businessDay,
      points: points > 0 ? `+${points}` : String(points),
      text: explanation.text,
    }),
  }));
  const oldest = nodes.at(-1);
  const before = oldest ? oldest.balanceAfter - oldest.points : 0;
  return before === 0 ? lines : [...lines, { text: texts.before(before) }];
}
