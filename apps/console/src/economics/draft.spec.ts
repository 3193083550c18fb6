import { changesOf, draftOf, readJson } from './draft';

const inForce = (path: string) => (path === 'points.repairStepMinor' ? 50 : 1);

describe('a draft of the programme', () => {
  it('PTS-10: has only the numbers that differ, money in minor units', () => {
    const draft = {
      'points.repairStepMinor': 40,
      'points.repairPointsPerStep': 1,
      'points.pointCostMinor': 1.05,
    };
    expect(changesOf(draft, inForce)).toEqual([
      { path: 'points.repairStepMinor', value: '4000' },
      { path: 'points.pointCostMinor', value: '105' },
    ]);
    expect(changesOf({ 'points.repairStepMinor': null }, inForce)).toEqual([]);
  });

  it('PTS-10: takes from a release what has an effect, and counts the rest', () => {
    const differences = [
      { path: 'points.repairStepMinor', afterJson: '4000' },
      { path: 'points.lotLifeMonths', afterJson: '12' },
      { path: 'points.repairLineKinds', afterJson: '["LABOUR"]' },
    ];
    const release = { id: 'prl_1', versionId: 'SH01@2', note: '', effectiveOn: '2027-01-01', differences };
    expect(draftOf(release)).toEqual({ draft: { 'points.repairStepMinor': 40 }, restCount: 2 });
  });

  it('PTS-10: a list is no number', () => {
    expect(readJson('points.activityPoints', '["LABOUR"]')).toBeUndefined();
    expect(readJson('points.activityPoints', null)).toBeUndefined();
  });
});
