import type { EconomicsBridgeQuery } from '../generated/economics';
import type { Language } from '../language/languages';
import type { Say } from '../language/words';
import type { ChartPlan } from '../charts/chart-plan';
import { countText } from '../parts/number-texts';
import { waterfallOption } from './waterfall';
import type { words } from './words';

/** The points of a period from its opening to its closing. Null: hidden, or not to be known without what is hidden. */
export interface Bridge {
  readonly opening: number | null;
  readonly issued: number | null;
  readonly redeemed: number | null;
  readonly expired: number | null;
  /** Adjustments, passes between dealers and what was brought along: what is left of the closing. */
  readonly other: number | null;
  readonly closing: number | null;
}

/** Reads the answers; what cannot be seen stays unknown, and nothing is worked out from it. */
export function bridgeOf({ opening, issued, redeemed, expired, closing }: EconomicsBridgeQuery): Bridge {
  const number = (report: EconomicsBridgeQuery['opening']) =>
    report?.value.value == null ? null : Number(report.value.value);
  const known = {
    opening: number(opening),
    issued: number(issued),
    redeemed: number(redeemed),
    expired: number(expired),
    closing: number(closing),
  };
  const { opening: at, issued: more, redeemed: spent, expired: ended, closing: left } = known;
  const isWhole = at !== null && more !== null && spent !== null && ended !== null && left !== null;
  return { ...known, other: isWhole ? left - at - more + spent + ended : null };
}

interface BridgeOf {
  readonly bridge: Bridge;
  readonly month: string;
  readonly formula: string | undefined;
  readonly language: Language;
  readonly t: Say<keyof typeof words.zh>;
}

/** A waterfall: each step begins where the one before it ended. Without the opening it begins at nothing, and says so. */
export function bridgePlan({ bridge, month, formula, language, t }: BridgeOf): ChartPlan {
  const { opening, issued, redeemed, expired, other, closing } = bridge;
  const steps = [
    { name: t('opening'), change: opening, isTotal: true },
    { name: t('issued'), change: issued, isTotal: false },
    { name: t('redeemed'), change: negative(redeemed), isTotal: false },
    { name: t('expired'), change: negative(expired), isTotal: false },
    { name: t('other'), change: other, isTotal: false },
    { name: t('closing'), change: closing, isTotal: true },
  ];
  const hidden = steps.filter(({ change }) => change === null).length;
  return {
    title: titleOf(bridge, month, language, t),
    ...(formula !== undefined && { formula }),
    note: hidden > 0 ? t('bridgeHidden') : undefined,
    isHidden: hidden === steps.length,
    table: {
      head: [t('step'), t('pointsHead')],
      rows: steps.map(({ name, change }) => [name, change ?? t('hidden')]),
    },
    option: waterfallOption(steps, t('pointsHead'), (value) => countText(value, language), t('hidden')),
  };
}

const negative = (value: number | null) => (value === null ? null : 0 - value);

function titleOf({ opening, closing }: Bridge, month: string, language: Language, t: BridgeOf['t']): string {
  if (closing === null) return t('bridgeNothing', { month });
  const said = { month, closing: countText(closing, language) };
  if (opening === null) return t('bridgeClosing', said);
  const change = closing - opening;
  const size = countText(Math.abs(change), language);
  return change === 0
    ? t('bridgeSame', said)
    : t(change > 0 ? 'bridgeUp' : 'bridgeDown', { ...said, change: size });
}
