import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDate } from '@autoclub/domain-kit';
import { defaultProgramme, loadProgrammes, programmeBook, programmeInForce, tierFaults } from './index';
import type { ProgrammeVersion } from './index';

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

describe("loading the operator's file (rulebook CONV-7)", () => {
  it('CONV-3: adds its versions to the default', () => {
    const file = programmeFile([version({ values: { points: { activityPoints: 9 } } })]);
    expect(programmeInForce(loadProgrammes(file), scope, day).values.points.activityPoints).toBe(9);
  });

  const silver = defaultProgramme.values.membership.tiers.find(({ code }) => code === 'SILVER');
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
      [
        version({
          values: { membership: { tiers: [{ ...silver!, pointsThreshold: null, feeMinor: null }] } },
        }),
      ],
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
