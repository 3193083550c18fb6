import { fault, type ProgrammeFault } from './programme-fault';
import type { ProgrammeValues, TierDefinition } from './programme-values';

/*
 * CONV-7: what is wrong with the tiers of a programme as a whole. A gap is a tier that is missing or lacks what every
 * tier has; an overlap is two tiers in one place; paths contradict when a higher tier is easier to reach than a lower.
 */

/** Every fault of the tiers, the lowest tier first. */
export function tierFaults(values: ProgrammeValues): ProgrammeFault[] {
  const tiers = [...values.membership.tiers].sort((a, b) => a.rank - b.rank);
  return [
    ...tiers.flatMap((tier, i) => [
      ...overlaps(tier, tiers.slice(0, i)),
      ...gaps(tier, tiers[i - 1], values),
      ...unreachable(tier),
    ]),
    ...contradictions(tiers),
    ...referralFaults(tiers),
  ];
}

function pathOf({ code }: TierDefinition, part: string): string {
  return `membership.tiers.${code}.${part}`;
}

function overlaps(tier: TierDefinition, below: readonly TierDefinition[]): ProgrammeFault[] {
  const { code, nameZh, rank } = tier;
  const faults: ProgrammeFault[] = [];
  if (below.some((other) => other.code === code))
    faults.push(
      fault('TIER_OVERLAP', pathOf(tier, 'code'), `${nameZh}重复出现`, `Tier ${code} is given twice`),
    );
  const same = below.find((other) => other.rank === rank && other.code !== code);
  if (same)
    faults.push(
      fault(
        'TIER_OVERLAP',
        pathOf(tier, 'rank'),
        `${same.nameZh}与${nameZh}的顺序同为 ${rank}`,
        `Tiers ${same.code} and ${code} share rank ${rank}`,
      ),
    );
  return faults;
}

function gaps(
  tier: TierDefinition,
  below: TierDefinition | undefined,
  values: ProgrammeValues,
): ProgrammeFault[] {
  const { code, nameZh, rank } = tier;
  const faults: ProgrammeFault[] = [];
  const expected = (below?.rank ?? 0) + 1;
  if (rank > expected)
    faults.push(
      fault(
        'TIER_GAP',
        pathOf(tier, 'rank'),
        `缺少顺序为 ${expected} 的卡级`,
        `No tier has rank ${expected}`,
      ),
    );
  if (values.service.labourDiscountBp[code] === undefined)
    faults.push(
      fault(
        'TIER_GAP',
        `service.labourDiscountBp.${code}`,
        `${nameZh}没有工时折扣`,
        `Tier ${code} has no labour discount`,
      ),
    );
  if (values.service.entitlements[code] === undefined)
    faults.push(
      fault(
        'TIER_GAP',
        `service.entitlements.${code}`,
        `${nameZh}没有权益`,
        `Tier ${code} has no entitlements`,
      ),
    );
  return faults;
}

function unreachable(tier: TierDefinition): ProgrammeFault[] {
  const { pointsThreshold, feeMinor, isGiftWithCar, visits, maintenance, referrals, isForContribution } =
    tier;
  const isOpen =
    pointsThreshold !== null ||
    feeMinor !== null ||
    isGiftWithCar ||
    visits !== undefined ||
    maintenance !== undefined ||
    referrals !== undefined ||
    isForContribution === true;
  if (isOpen) return [];
  return [
    fault(
      'TIER_UNREACHABLE',
      `membership.tiers.${tier.code}`,
      `没有任何途径可以取得${tier.nameZh}`,
      `No way leads into tier ${tier.code}`,
    ),
  ];
}

/** A way that can be taken into several tiers asks more of the higher one. */
interface Ladder {
  readonly part: string;
  readonly zh: string;
  readonly en: string;
  /** What the tier asks for; null when this way does not lead into it. */
  asks(tier: TierDefinition): readonly number[] | null;
}

const LADDERS: readonly Ladder[] = [
  {
    part: 'pointsThreshold',
    zh: '所需积分',
    en: 'needs no more points than a tier below it',
    asks: ({ pointsThreshold }) => (pointsThreshold === null ? null : [pointsThreshold]),
  },
  {
    part: 'feeMinor',
    zh: '会费',
    en: 'has no higher fee than a tier below it',
    asks: ({ feeMinor }) => (feeMinor === null ? null : [feeMinor]),
  },
  {
    part: 'visits',
    zh: '进厂次数或消费额',
    en: 'needs no more visits or spend than a tier below it',
    asks: ({ visits }) => (visits ? [visits.count, visits.spendMinor] : null),
  },
  {
    part: 'maintenance',
    zh: '连续保养年数或公里数',
    en: 'needs no longer maintenance than a tier below it',
    asks: ({ maintenance }) => (maintenance ? [maintenance.years, maintenance.kilometres] : null),
  },
];

function contradictions(tiers: readonly TierDefinition[]): ProgrammeFault[] {
  return LADDERS.flatMap(({ part, zh, en, asks }) =>
    tiers.flatMap((tier, i) => {
      const asked = asks(tier);
      const isEasier = tiers.slice(0, i).some((below) => {
        const ofLower = asks(below);
        return asked !== null && ofLower !== null && asked.every((each, at) => each <= (ofLower[at] ?? 0));
      });
      if (!isEasier) return [];
      const sentence = `${tier.nameZh}的${zh}须高于较低卡级`;
      return [fault('PATHS_CONTRADICT', pathOf(tier, part), sentence, `Tier ${tier.code} ${en}`)];
    }),
  );
}

/** A referrer of a tier below it, once each, and more people for a higher tier. */
function referralFaults(tiers: readonly TierDefinition[]): ProgrammeFault[] {
  const asked = new Map<string, number>();
  return tiers.flatMap((tier, i) =>
    (tier.referrals ?? []).flatMap(({ fromTier, people }) => {
      const before = asked.get(fromTier);
      asked.set(fromTier, Math.max(before ?? people, people));
      const path = pathOf(tier, `referrals.${fromTier}`);
      const from = tiers.slice(0, i).find(({ code }) => code === fromTier);
      if (!from)
        return [
          fault(
            'PATHS_CONTRADICT',
            path,
            `${tier.nameZh}的推荐条件须由较低卡级的会员满足`,
            `Tier ${tier.code} takes referrals of ${fromTier}, which is no tier below it`,
          ),
        ];
      if (before === undefined || people > before) return [];
      return [
        fault(
          'PATHS_CONTRADICT',
          path,
          `${from.nameZh}会员取得${tier.nameZh}所需推荐人数须高于较低卡级`,
          `Tier ${tier.code} needs more referrals of ${fromTier} than the tiers below it`,
        ),
      ];
    }),
  );
}
