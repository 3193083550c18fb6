import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDate } from '@autoclub/domain-kit';
import fc from 'fast-check';
import {
  defaultProgramme,
  loadProgrammes,
  parameters,
  programmeBook,
  type ProgrammeParameter,
  programmeInForce,
  type ProgrammeVersion,
  releasedVersion,
  tierFaults,
} from './index';

const scope = { regionId: 'reg_1', dealerId: 'dlr_1' };
const day = localDate('2026-06-01');

function version(over: Partial<ProgrammeVersion>): ProgrammeVersion {
  return {
    id: 'x@1',
    level: 'DEALER',
    scopeId: 'dlr_1',
    effectiveFrom: localDate('2026-05-01'),
    values: {},
    ...over,
  };
}

function programmeFile(versions: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'programme-')), 'programme.json');
  writeFileSync(file, JSON.stringify(versions));
  return file;
}

describe('programme in force (rulebook CONV-3)', () => {
  const region = version({
    id: 'east@1',
    level: 'REGION',
    scopeId: 'reg_1',
    values: { points: { activityPoints: 6 } },
  });
  const dealer = version({ id: 'sh01@1', values: { points: { activityPoints: 7 } } });
  const later = version({
    id: 'sh01@2',
    effectiveFrom: localDate('2026-06-02'),
    values: { points: { activityPoints: 8 } },
  });
  const versions = [defaultProgramme, later, dealer, region];

  it.each([
    ['the OEM default before any override', '2026-04-30', scope, 5, 'default@1'],
    ['the dealer over the region over the OEM', '2026-06-01', scope, 7, 'default@1+east@1+sh01@1'],
    ['a later version from its own day on', '2026-06-02', scope, 8, 'default@1+east@1+sh01@2'],
    [
      'the region for its other dealers',
      '2026-06-01',
      { regionId: 'reg_1', dealerId: 'dlr_2' },
      6,
      'default@1+east@1',
    ],
    ['the OEM elsewhere', '2026-06-01', { regionId: 'reg_2', dealerId: 'dlr_3' }, 5, 'default@1'],
  ])('CONV-3: takes %s', (_, on, who, activityPoints, name) => {
    const programme = programmeInForce(versions, who, localDate(on));
    expect(programme.values.points.activityPoints).toBe(activityPoints);
    expect(programme.version).toBe(name);
    expect(programme.values.points.repairStepMinor).toBe(5_000);
  });

  it('CONV-6: a change to come does not alter the judgement of an earlier day', () => {
    const before = programmeInForce([defaultProgramme], scope, day);
    const after = programmeInForce(
      [defaultProgramme, { ...later, effectiveFrom: localDate('2026-06-02') }],
      scope,
      day,
    );
    expect(after).toEqual(before);
  });

  it('refuses a day no OEM version covers', () => {
    expect(() => programmeInForce([defaultProgramme], scope, localDate('1999-12-31'))).toThrow(
      'No OEM programme',
    );
  });

  it('CONV-3: of two versions with one start the one listed later corrects the other', () => {
    const corrected = version({ id: 'sh01@1b', values: { points: { activityPoints: 9 } } });
    expect(programmeInForce([...versions, corrected], scope, day).values.points.activityPoints).toBe(9);
  });

  it('CONV-3: judges by what was in force on the day, in whatever order versions come to be known', () => {
    const start = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(start, { minLength: 1 }),
        start,
        fc.infiniteStream(fc.nat()),
        (starts, on, chance) => {
          const drawn = starts.map((from, points) =>
            version({
              id: from,
              effectiveFrom: localDate(from),
              values: { points: { activityPoints: points } },
            }),
          );
          const book = programmeBook([defaultProgramme]);
          const arrived: ProgrammeVersion[] = [];
          for (const each of drawn) {
            arrived.splice((chance.next().value ?? 0) % (arrived.length + 1), 0, each);
            book.replaceVersions([defaultProgramme, ...arrived]);
          }
          const before = [...starts]
            .sort()
            .filter((from) => from <= on)
            .at(-1);
          expect(book.inForce(scope, localDate(on)).values.points.activityPoints).toBe(
            before === undefined ? 5 : starts.indexOf(before),
          );
        },
      ),
    );
  });

  it('remembers what it resolved and answers the same as without memory', () => {
    const book = programmeBook(versions);
    expect(book.inForce(scope, day)).toBe(book.inForce(scope, day));
    expect(book.inForce(scope, localDate('2026-06-02'))).toEqual(
      programmeInForce(versions, scope, localDate('2026-06-02')),
    );
  });
});

describe('the default programme', () => {
  it('MEM-03, SVC-02: has tiers that can be reached, with a discount and entitlements each', () => {
    expect(tierFaults(defaultProgramme.values)).toEqual([]);
  });

  it.each([
    ['BASIC', 500, 10],
    ['SILVER', 1_000, 20],
    ['GOLD', 2_000, 30],
  ])('SVC-04: %s gets %i basis points off labour and %i car washes a year', (tier, discountBp, washes) => {
    const { labourDiscountBp, entitlements } = defaultProgramme.values.service;
    expect(labourDiscountBp[tier]).toBe(discountBp);
    expect(entitlements[tier]?.find(({ code }) => code === 'CAR_WASH')?.count).toBe(washes);
  });
});

describe('the parameters of the rules', () => {
  const all = (each: ProgrammeParameter): ProgrammeParameter[] => [each, ...each.parts.flatMap(all)];
  const flat = parameters.flatMap(all);

  it('PLT-05: have a label in both languages, each of its own within its whole', () => {
    for (const { label } of flat) {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[A-Z][\x20-\x7e]+$/);
    }
    for (const of of [parameters, ...flat.map(({ parts }) => parts)])
      for (const language of ['zh', 'en'] as const)
        expect(new Set(of.map(({ label }) => label[language])).size).toBe(of.length);
  });

  it('are the values of the default programme, one by one', () => {
    const { values } = defaultProgramme;
    const listed = Object.fromEntries(parameters.map(({ path, defaultValue }) => [path, defaultValue]));
    const stored = Object.entries(values).flatMap(([section, each]) =>
      Object.entries(each).map(([name, value]) => [`${section}.${name}`, value] as const),
    );
    expect(listed).toEqual(Object.fromEntries(stored));
  });

  it('name the parts of lists, of groups and of what each tier has', () => {
    const paths = flat.map(({ path }) => path);
    for (const path of [
      'membership.tiers[].feeMinor',
      'analytics.plannedMixBp.loyal',
      'service.entitlements{tier}[].freeKm',
    ])
      expect(paths).toContain(path);
  });
});

describe('a release that is published (rulebook CONV-3)', () => {
  const release = {
    versionId: 'SH01@3',
    scope: 'DEALER',
    scopeId: 'dlr_1',
    effectiveOn: '2026-06-01',
    values: { points: { activityPoints: 7, bonusPoints: 3 }, boutique: { shelves: 4 } },
  } as const;

  it('leaves out what this service does not know yet', () => {
    expect(releasedVersion(release)).toEqual({
      id: 'SH01@3',
      level: 'DEALER',
      scopeId: 'dlr_1',
      effectiveFrom: '2026-06-01',
      values: { points: { activityPoints: 7 } },
    });
  });

  it.each([
    ['a value out of its range', { values: { points: { repairStepMinor: 0 } } }, 'repairStepMinor'],
    ['a first day that does not exist', { effectiveOn: '2026-02-30' }, 'no first day'],
    ['a dealer that is not named', { scopeId: null }, 'names nobody'],
    ['an OEM that names a dealer', { scope: 'OEM' as const }, 'names dlr_1'],
  ])('CONV-7: refuses %s', (_, over, sentence) => {
    expect(() => releasedVersion({ ...release, ...over })).toThrow(sentence);
  });
});

describe("loading the operator's file (rulebook CONV-7)", () => {
  it('CONV-3: adds its versions to the default', () => {
    const file = programmeFile([version({ values: { points: { activityPoints: 9 } } })]);
    expect(programmeInForce(loadProgrammes(file), scope, day).values.points.activityPoints).toBe(9);
  });

  const closed = { pointsThreshold: null, feeMinor: null, visits: undefined, maintenance: undefined };
  const tiers = defaultProgramme.values.membership.tiers.map((tier) =>
    tier.code === 'SILVER' ? { ...tier, ...closed, referrals: undefined } : tier,
  );
  it.each([
    [
      'a value out of its range',
      [version({ values: { points: { repairStepMinor: 0 } } })],
      'repairStepMinor',
    ],
    [
      'a notice of what is no news',
      [version({ values: { activities: { noticeWithinDays: 32 } } })],
      'noticeWithinDays',
    ],
    ['an unknown value', [{ ...version({}), values: { points: {}, bonus: {} } }], 'bonus'],
    ['a day that does not exist', [{ ...version({}), effectiveFrom: '2026-02-30' }], 'calendar day'],
    ['one start given twice', [version({}), version({ id: 'x@2' })], 'Two versions share'],
    [
      'an unreachable tier',
      [version({ values: { membership: { tiers } } })],
      'No way leads into tier SILVER',
    ],
    [
      'a tier without discount',
      [version({ values: { service: { labourDiscountBp: { BASIC: 500, SILVER: 500 } } } })],
      'Tier GOLD has no labour discount',
    ],
  ])('CONV-7: refuses %s', (_, versions, sentence) => {
    expect(() => loadProgrammes(programmeFile(versions))).toThrow(sentence);
  });
});
