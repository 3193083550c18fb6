import { explain } from '@autoclub/rulebook';
import { outletScore, type FileCounts } from './outlet-score';

const EVEN = { timelinessBp: 5_000, ruleVersion: 'default@1' };
const NONE: FileCounts = {
  dueCount: 0,
  onTimeCount: 0,
  lateCount: 0,
  missingCount: 0,
  fieldCount: 0,
  correctedFieldCount: 0,
};

describe('MEM-15: the score of an outlet', () => {
  it.each<[string, Partial<FileCounts>, number, number | null]>([
    ['no file was due', {}, 5_000, null],
    ['all on time and right', { dueCount: 4, onTimeCount: 4, fieldCount: 56 }, 5_000, 10_000],
    ['all late and right', { dueCount: 4, lateCount: 4, fieldCount: 56 }, 5_000, 5_000],
    [
      'all on time, every field wrong',
      { dueCount: 4, onTimeCount: 4, fieldCount: 56, correctedFieldCount: 56 },
      5_000,
      5_000,
    ],
    ['none came', { dueCount: 3, missingCount: 3 }, 5_000, 0],
    ['one of three late', { dueCount: 3, onTimeCount: 2, lateCount: 1, fieldCount: 42 }, 5_000, 8_333],
    ['two of three late', { dueCount: 3, onTimeCount: 1, lateCount: 2, fieldCount: 42 }, 5_000, 6_667],
    [
      'one field of 56 corrected',
      { dueCount: 4, onTimeCount: 4, fieldCount: 56, correctedFieldCount: 1 },
      5_000,
      9_911,
    ],
    [
      'only timeliness counts',
      { dueCount: 2, onTimeCount: 1, lateCount: 1, fieldCount: 28, correctedFieldCount: 28 },
      10_000,
      5_000,
    ],
    ['only accuracy counts', { dueCount: 2, lateCount: 2, fieldCount: 4, correctedFieldCount: 1 }, 0, 7_500],
  ])('%s', (_, counts, timelinessBp, scoreBp) => {
    expect(outletScore({ ...NONE, ...counts }, { ...EVEN, timelinessBp }).scoreBp).toBe(scoreBp);
  });

  it('CONV-1: rounds half up to a basis point', () => {
    expect(
      outletScore(
        { ...NONE, dueCount: 16, onTimeCount: 1, lateCount: 15, fieldCount: 1, correctedFieldCount: 1 },
        EVEN,
      ).scoreBp,
    ).toBe(313);
  });

  it('CONV-4: says why', () => {
    const counts = {
      ...NONE,
      dueCount: 4,
      onTimeCount: 3,
      lateCount: 1,
      fieldCount: 56,
      correctedFieldCount: 7,
    };
    const why = outletScore(counts, EVEN).explanation;
    if (!why) throw new Error('The score says nothing.');
    expect(why).toMatchObject({ formula: '50% × 3/4 + 50% × 49/56', result: '81.25%' });
    expect(explain(why, 'en')).toBe(
      'Of 4 customer files due 3 came on the day of the sale; of 56 fields 7 were corrected later: 50% × 3/4 + 50% × 49/56 = 81.25%.',
    );
    expect(explain(why, 'zh')).toContain('81.25%');
  });
});
