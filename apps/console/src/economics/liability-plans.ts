import type { EconomicsBandFragment, EconomicsLiabilityQuery } from '../generated/economics';
import type { Language } from '../language/languages';
import type { Say } from '../language/words';
import { barsPlan } from '../charts/bars-plan';
import type { ChartPlan } from '../charts/chart-plan';
import { countText, rateText } from '../parts/number-texts';
import type { words } from './words';

type Liability = NonNullable<EconomicsLiabilityQuery['pointsLiability']>;
type Words = Say<keyof typeof words.zh>;

/** How old the open points are (rulebook PTS-06). */
export function agePlan({ byAge, all }: Liability, language: Language, t: Words): ChartPlan {
  const old = byAge.filter(({ fromDays }) => fromDays != null && fromDays > 365);
  const share = shareOf(old, all);
  return bandsPlan({
    title: share === undefined ? t('agePlain') : t('ageTitle', { rate: rateText(share, language) }),
    formula: t('ageFormula'),
    bands: byAge.map((band) => ({ band, name: daysText(band, t) })),
    language,
    t,
  });
}

/** When the open points end (rulebook PTS-06). */
export function endPlan({ byEnd, withCard, all }: Liability, language: Language, t: Words): ChartPlan {
  const soon = byEnd.filter(({ toDays }) => toDays != null && toDays <= 90);
  const share = shareOf(soon, all);
  const bands = byEnd.map((band) => ({ band, name: band.fromDays == null ? t('ended') : daysText(band, t) }));
  return bandsPlan({
    title: share === undefined ? t('endPlain') : t('endTitle', { rate: rateText(share, language) }),
    formula: t('endFormula'),
    bands: [...bands, { band: withCard, name: t('withCard') }],
    language,
    t,
  });
}

/** The share of some bands of all points; undefined where one of them is hidden or there are none. */
function shareOf(
  bands: readonly EconomicsBandFragment[],
  { points }: EconomicsBandFragment,
): number | undefined {
  if (points == null || points === 0 || bands.some(({ isSuppressed }) => isSuppressed)) return undefined;
  return bands.reduce((sum, band) => sum + (band.points ?? 0), 0) / points;
}

function daysText({ fromDays, toDays }: EconomicsBandFragment, t: Words): string {
  if (fromDays == null) return t('daysUpTo', { to: toDays ?? 0 });
  return toDays == null ? t('daysFrom', { from: fromDays }) : t('days', { from: fromDays, to: toDays });
}

interface BandsOf {
  readonly title: string;
  readonly formula: string;
  readonly bands: readonly { readonly band: EconomicsBandFragment; readonly name: string }[];
  readonly language: Language;
  readonly t: Words;
}

function bandsPlan({ title, formula, bands, language, t }: BandsOf): ChartPlan {
  const hidden = bands.filter(({ band }) => band.isSuppressed).length;
  const plan = barsPlan({
    title,
    formula,
    note: hidden > 0 ? t('bandsHidden', { count: hidden }) : undefined,
    head: [t('band'), t('pointsHead')],
    entries: bands.map(({ band, name }) => ({ name, value: band.points ?? null })),
    hidden: t('hidden'),
    format: (value) => countText(value, language),
  });
  const cell = (value: number | string | null | undefined) => value ?? t('hidden');
  return {
    ...plan,
    table: {
      head: [t('band'), t('pointsHead'), t('membersHead'), t('costHead')],
      rows: bands.map(({ band, name }) => [
        name,
        cell(band.points),
        cell(band.memberCount),
        cell(band.costAmount?.amount),
      ]),
    },
  };
}
