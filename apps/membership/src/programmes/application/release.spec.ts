import { localDate } from '@autoclub/domain-kit';
import {
  defaultProgramme,
  programmeInForce,
  type ProgrammePart,
  type ProgrammeVersion,
} from '@autoclub/programme-config';
import { differences, sourcedValues, touchesMembers } from './comparison';
import { withoutValue, withValue } from '../domain/edit-values';
import { releaseFaults, type ReachedDealer } from './release-check';
import { merged, statusOn, versionOf, type Release } from '../domain/release';
import { ownValues } from './own-values';

const { values } = defaultProgramme;
const day = localDate('2026-12-01');
const dealers: ReachedDealer[] = ['1', '2'].map((n) => ({
  dealerId: `dlr_${n}`,
  regionId: 'reg_1',
  nameZh: `${n}号店`,
  nameEn: `Dealer ${n}`,
}));

function release(over: Partial<Release> = {}): Release {
  return {
    releaseId: 'prl_1',
    scope: 'OEM',
    scopeId: null,
    versionId: 'OEM@2',
    effectiveOn: day,
    step: 'DRAFT',
    template: null,
    values: {},
    note: 'n',
    pilotOf: null,
    announcedOn: null,
    announcedById: null,
    affectedMembersCount: null,
    version: 1,
    ...over,
  };
}

describe('CONV-3: a release', () => {
  it.each([
    ['DRAFT', null, '2026-12-05', 'DRAFT'],
    ['CHECKED', null, '2026-12-05', 'CHECKED'],
    ['ANNOUNCED', null, '2026-11-30', 'ANNOUNCED'],
    ['ANNOUNCED', null, '2026-12-01', 'IN_FORCE'],
    ['ANNOUNCED', '2026-12-05', '2026-12-04', 'IN_FORCE'],
    ['ANNOUNCED', '2026-12-05', '2026-12-05', 'REPLACED'],
  ] as const)('%s, replaced on %s, is on %s %s', (step, replacedOn, on, status) => {
    const until = replacedOn === null ? null : localDate(replacedOn);
    expect(statusOn(release({ step }), until, localDate(on))).toBe(status);
  });

  it('goes on from what its level had, and keeps what it does not change', () => {
    const first = versionOf(release({ values: { points: { activityPoints: 8 } } }));
    const later = {
      ...first,
      id: 'OEM@3',
      effectiveFrom: localDate('2026-12-10'),
      values: { points: { activityPoints: 9 } },
    };
    const own = (on: string) => ownValues([first, later], release(), localDate(on));
    expect(own('2026-11-30')).toEqual({});
    expect(own('2026-12-09')).toEqual({ points: { activityPoints: 8 } });
    expect(own('2026-12-10')).toEqual({ points: { activityPoints: 9 } });
    const over: ProgrammePart = { points: { referralPoints: 60 }, activities: { messagesPerWeek: 2 } };
    expect(merged(own('2026-12-10'), over)).toEqual({
      points: { activityPoints: 9, referralPoints: 60 },
      activities: { messagesPerWeek: 2 },
    });
  });
});

describe('CONV-3: a value is set by its path', () => {
  it.each<[string, unknown, unknown]>([
    ['points.activityPoints', 8, 8],
    ['membership.tiers.SILVER.pointsThreshold', 120, 120],
    ['membership.tiers.GOLD.referrals.BASIC.people', 5, 5],
    ['service.labourDiscountBp.GOLD', 2_500, 2_500],
    ['service.entitlements.GOLD.CAR_WASH.count', 40, 40],
    ['analytics.plannedMixBp.loyal', 4_000, 4_000],
  ])('%s', (path, value, after) => {
    const part = withValue({}, values, path, value) ?? {};
    const version = versionOf(release({ values: part }));
    const whole = programmeInForce([defaultProgramme, version], { regionId: '', dealerId: '' }, day).values;
    expect(differences(values, whole).map((each) => [each.path, each.after])).toEqual([[path, after]]);
  });

  it.each(['membership.tiers.PLATINUM.feeMinor', 'points.luck.more', 'shop.shelves.left'])(
    '%s is nowhere',
    (path) => {
      expect(withValue({}, values, path, 1)).toBeUndefined();
    },
  );

  it('is left to the level above again', () => {
    expect(
      withoutValue({ points: { activityPoints: 8, referralPoints: 60 } }, 'points.activityPoints'),
    ).toEqual({
      points: { referralPoints: 60 },
    });
  });
});

describe('CONV-7: the check of a release', () => {
  const faultsOf = (part: ProgrammePart, others: ProgrammeVersion[] = [], over: Partial<Release> = {}) =>
    releaseFaults(release({ values: part, ...over }), [defaultProgramme, ...others], dealers).map(
      ({ code, path, where, day: on }) => [code, path, where.en, on],
    );
  const gold = (pointsThreshold: number) =>
    withValue({}, values, 'membership.tiers.GOLD.pointsThreshold', pointsThreshold) ?? {};

  it.each<[string, ProgrammePart, unknown[][]]>([
    ['a threshold above the lower', gold(101), []],
    [
      'a threshold equal to the lower',
      gold(100),
      [['PATHS_CONTRADICT', 'membership.tiers.GOLD.pointsThreshold', 'Dealer 1', '2026-12-01']],
    ],
    [
      'a tier without a discount',
      { service: { labourDiscountBp: { BASIC: 500, SILVER: 1_000 } } },
      [['TIER_GAP', 'service.labourDiscountBp.GOLD', 'Dealer 1', '2026-12-01']],
    ],
    [
      'a parameter that is none',
      { points: { luck: 1 } } as unknown as ProgrammePart,
      [['PARAMETER_UNKNOWN', 'points.luck', 'every dealer', '2026-12-01']],
    ],
  ])('%s', (_, part, faults) => {
    expect(faultsOf(part)).toEqual(faults);
  });

  it('looks at every dealer with its own numbers, and at the days of later releases', () => {
    const dealer2: ProgrammeVersion = {
      id: 'D2@1',
      level: 'DEALER',
      scopeId: 'dlr_2',
      effectiveFrom: localDate('2026-12-20'),
      values: withValue({}, values, 'membership.tiers.SILVER.pointsThreshold', 150) ?? {},
    };
    expect(faultsOf({ points: { activityPoints: 6 } }, [dealer2])).toEqual([]);
    const broken = { ...dealer2, values: { service: { labourDiscountBp: { BASIC: 500 } } } };
    const platinum = withValue({}, values, 'membership.tiers.GOLD.rank', 3) ?? {};
    expect(faultsOf(platinum, [broken]).map(([code, path, where, on]) => [code, path, where, on])).toEqual([
      ['TIER_GAP', 'service.labourDiscountBp.SILVER', 'Dealer 2', '2026-12-20'],
      ['TIER_GAP', 'service.labourDiscountBp.GOLD', 'Dealer 2', '2026-12-20'],
    ]);
  });
});

describe('CONV-3: where a number comes from, and whom a change touches', () => {
  it('is the last level that says it', () => {
    const region = {
      id: 'EAST@1',
      level: 'REGION',
      scopeId: 'reg_1',
      effectiveFrom: day,
      values: { points: { activityPoints: 6 } },
    } as const;
    const whole = programmeInForce(
      [defaultProgramme, region],
      { regionId: 'reg_1', dealerId: 'dlr_1' },
      day,
    ).values;
    const numbers = sourcedValues(whole, [defaultProgramme, region]);
    const of = (path: string) => numbers.find((each) => each.path === path);
    expect(of('points.activityPoints')).toMatchObject({
      value: 6,
      level: 'REGION',
      versionId: 'EAST@1',
      since: day,
    });
    expect(of('points.referralPoints')).toMatchObject({
      level: 'OEM',
      versionId: 'default@1',
      since: '2000-01-01',
    });
  });

  it.each([
    ['membership.tiers.GOLD.feeMinor', true],
    ['points.activityPoints', true],
    ['service.labourDiscountBp.GOLD', true],
    ['analytics.lostMonths', false],
    ['activities.messagesPerWeek', false],
  ])('MEM-05: a change of %s touches members: %s', (path, touched) => {
    expect(touchesMembers([{ path }])).toBe(touched);
  });
});
