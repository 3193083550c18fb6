import type { Bilingual, Money } from '@autoclub/domain-kit';

export const CHOICES = ['A', 'B', 'C'] as const;
export type Choice = (typeof CHOICES)[number];

/** The pack of one band of claims. */
export interface RenewalBand {
  readonly code: string;
  readonly name: Bilingual;
  /** The largest claim of the band, inside; null: without limit. */
  readonly upTo: Money | null;
  /** Data of its own, never the sum of the gifts. */
  readonly declaredWorth: Money;
  readonly choices: readonly { readonly choice: Choice; readonly couponCodes: readonly string[] }[];
  /** The accident tow that comes with any choice. */
  readonly tow: { readonly couponCode: string; readonly freeKm: number } | null;
}

/** The packs of one version of the programme; amounts in the dealer's currency (rulebook SVC-09, CONV-3). */
export interface RenewalProgramme {
  readonly claimFrom: Money;
  readonly prepaidLeast: Money;
  readonly prepaidMost: Money;
  /** What the service advisor gets for each signed order. */
  readonly reward: Money;
  readonly bands: readonly RenewalBand[];
}

/** The band of a claim; undefined where it is too small for any. */
export function bandOf(claim: Money, { claimFrom, bands }: RenewalProgramme): RenewalBand | undefined {
  if (claim.amountMinor < claimFrom.amountMinor) return undefined;
  const end = ({ upTo }: RenewalBand): number => upTo?.amountMinor ?? Number.MAX_SAFE_INTEGER;
  return [...bands].sort((a, b) => end(a) - end(b)).find((band) => claim.amountMinor <= end(band));
}
