import { localDate } from '@autoclub/domain-kit';
import {
  type ProgrammePart,
  type ProgrammeVersion,
  defaultProgramme,
  programmeInForce,
} from '@autoclub/programme-config';
import { withDraft } from './draft';

const version = (
  id: string,
  level: ProgrammeVersion['level'],
  from: string,
  points: ProgrammePart['points'],
): ProgrammeVersion => ({
  id,
  level,
  scopeId: level === 'OEM' ? null : level === 'REGION' ? 'reg_1' : 'dlr_1',
  effectiveFrom: localDate(from),
  values: { points },
});
const dealer = { regionId: 'reg_1', dealerId: 'dlr_1' };
const other = { regionId: 'reg_1', dealerId: 'dlr_2' };
const versions = [
  defaultProgramme,
  version('SH01@2', 'DEALER', '2026-02-01', { activityPoints: 8, repairPointsPerStep: 2 }),
  version('SH01@3', 'DEALER', '2026-06-01', { activityPoints: 9 }),
];
const draftOf = (level: ProgrammeVersion['level'], points: ProgrammePart['points']) => ({
  level,
  scopeId: level === 'OEM' ? null : level === 'REGION' ? 'reg_1' : 'dlr_1',
  values: { points },
});
const numbers = (drafted: readonly ProgrammeVersion[], of: typeof dealer, day: string) => {
  const { repairStepMinor, repairPointsPerStep, activityPoints } = programmeInForce(
    drafted,
    of,
    localDate(day),
  ).values.points;
  return [repairStepMinor, repairPointsPerStep, activityPoints];
};

describe('a draft over a past period', () => {
  it.each([
    ['the day before the period', dealer, '2026-02-28', [5_000, 2, 8]],
    ['its first day', dealer, '2026-03-01', [4_000, 2, 8]],
    ['the last day of a version of the same level', dealer, '2026-05-31', [4_000, 2, 8]],
    ['the first day of a later version of the same level', dealer, '2026-06-01', [4_000, 1, 9]],
    ['its first day at another dealer', other, '2026-03-01', [5_000, 1, 5]],
  ])('PTS-10, CONV-3: on %s', (_, of, day, expected) => {
    const drafted = withDraft(
      versions,
      draftOf('DEALER', { repairStepMinor: 4_000 }),
      localDate('2026-03-01'),
    );
    expect(numbers(drafted, of, day)).toEqual(expected);
  });

  it('PTS-10, CONV-3: a draft of the OEM leaves what a dealer has decided over it', () => {
    const drafted = withDraft(
      versions,
      draftOf('OEM', { activityPoints: 20, repairStepMinor: 10_000 }),
      localDate('2026-03-01'),
    );
    expect(numbers(drafted, dealer, '2026-03-01')).toEqual([10_000, 2, 8]);
    expect(numbers(drafted, other, '2026-03-01')).toEqual([10_000, 1, 20]);
  });

  it('PTS-10: of two versions that began on one day the later listed is the one that held', () => {
    const twice = [
      defaultProgramme,
      version('a', 'DEALER', '2026-01-01', { activityPoints: 6 }),
      version('b', 'DEALER', '2026-01-01', { activityPoints: 7 }),
    ];
    const drafted = withDraft(twice, draftOf('DEALER', { repairStepMinor: 4_000 }), localDate('2026-03-01'));
    expect(numbers(drafted, dealer, '2026-03-01')).toEqual([4_000, 1, 7]);
  });
});
