import { money } from '@autoclub/domain-kit';
import { presentMoney } from '@autoclub/subgraph-kit';
import type { Liability } from '../application/read-liability';
import { type BandSum, type ShownBand, veiled } from '../domain/ageing';
import type { PointsAgeBandType, PointsLiabilityType } from './liability.type';

/** Who looks: below how many members nothing is shown to them, and to which step points and yuan are rounded. */
export interface Onlooker {
  readonly suppressBelow: number;
  readonly roundTo: number;
}

/** What members can still spend as the graph shows it; pure. */
export function presentLiability(
  { asOf, byAge, byEnd, withCard, ...all }: Liability,
  onlooker: Onlooker,
): PointsLiabilityType {
  const whole = (sum: BandSum) => ({ fromDays: null, toDays: null, ...sum });
  const shown = (bands: Parameters<typeof veiled>[0]) =>
    veiled(bands, onlooker.suppressBelow).map((band) => presentBand(band, onlooker));
  const ends = shown([...byEnd, whole(withCard)]);
  const [of] = shown([whole(all)]);
  const none = presentBand({ ...whole(all), isSuppressed: true, ...NOTHING }, onlooker);
  return {
    asOf,
    all: of ?? none,
    byAge: shown(byAge),
    byEnd: ends.slice(0, -1),
    withCard: ends.at(-1) ?? none,
  };
}

/** Minor units of one yuan. */
const MINOR = 100;

const NOTHING = { points: null, memberCount: null, costMinor: null };

function presentBand({ points, costMinor, ...band }: ShownBand, { roundTo }: Onlooker): PointsAgeBandType {
  const rounded = (value: number, step: number) => Math.round(value / step) * step;
  const exactly = (minor: number) => (roundTo === 1 ? minor : rounded(minor, roundTo * MINOR));
  return {
    ...band,
    points: points === null ? null : rounded(points, roundTo),
    costAmount: costMinor === null ? null : presentMoney(money(exactly(costMinor))),
  };
}
