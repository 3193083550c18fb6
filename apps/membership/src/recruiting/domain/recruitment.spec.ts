import { localDate } from '@autoclub/domain-kit';
import { explain } from '@autoclub/rulebook';
import { departmentWeeks, weeksEndedIn, type AnswerCount } from './recruitment';
import { recruitmentProblems, type RecruitmentState } from './recruitment-problems';
import { halfMonthOf, weekOf } from './recruiting-period';

const MONDAY = localDate('2026-11-16');

describe('MEM-12: the periods of recruiting', () => {
  it.each([
    ['2026-11-16', '2026-11-16', '2026-11-23'],
    ['2026-11-22', '2026-11-16', '2026-11-23'],
    ['2026-11-23', '2026-11-23', '2026-11-30'],
    ['2027-01-01', '2026-12-28', '2027-01-04'],
  ])('the week of %s is from %s to %s', (day, from, to) => {
    expect(weekOf(localDate(day))).toEqual({ from, to });
  });

  it.each([
    ['2026-11-01', '2026-11-01', '2026-11-16'],
    ['2026-11-15', '2026-11-01', '2026-11-16'],
    ['2026-11-16', '2026-11-16', '2026-12-01'],
    ['2026-02-28', '2026-02-16', '2026-03-01'],
    ['2026-12-31', '2026-12-16', '2027-01-01'],
  ])('the half month of %s is from %s to %s', (day, from, to) => {
    expect(halfMonthOf(localDate(day))).toEqual({ from, to });
  });

  it.each([
    ['2026-11-01', '2026-11-16', ['2026-10-26', '2026-11-02', '2026-11-09']],
    ['2026-11-16', '2026-12-01', ['2026-11-16', '2026-11-23']],
    ['2026-12-01', '2026-12-16', ['2026-11-30', '2026-12-07']],
  ])('the weeks that ended from %s to %s are %j', (from, to, weeks) => {
    expect(weeksEndedIn({ from: localDate(from), to: localDate(to) })).toEqual(weeks);
  });

  it('a year of half months looks at each week once', () => {
    const halves = Array.from({ length: 24 }, (_, i) =>
      halfMonthOf(localDate(`2026-${String(Math.floor(i / 2) + 1).padStart(2, '0')}-${i % 2 ? '20' : '05'}`)),
    );
    const weeks = halves.flatMap(weeksEndedIn);
    expect(new Set(weeks).size).toBe(weeks.length);
    expect(weeks).toHaveLength(52);
  });
});

describe('MEM-12: actual against target', () => {
  const counts: AnswerCount[] = [
    { weekFrom: MONDAY, department: 'SERVICE', answer: 'JOINED', count: 2 },
    { weekFrom: MONDAY, department: 'SERVICE', answer: 'DECLINED', count: 3 },
    { weekFrom: MONDAY, department: 'SALES', answer: 'CONSIDERING', count: 4 },
    { weekFrom: localDate('2026-11-23'), department: 'SERVICE', answer: 'JOINED', count: 9 },
  ];
  const week = (targetCount: number | null) => {
    const targets =
      targetCount === null ? [] : [{ weekFrom: MONDAY, department: 'SERVICE' as const, targetCount }];
    return departmentWeeks([MONDAY], counts, targets);
  };

  it.each([
    [2, 10_000],
    [3, 6_666],
    [1, 20_000],
    [0, null],
    [null, null],
  ])('2 of %s are %s basis points', (targetCount, attainmentBp) => {
    expect(week(targetCount)[0]).toEqual({
      ...{ weekFrom: MONDAY, department: 'SERVICE', targetCount, attainmentBp },
      ...{ askedCount: 5, joinedCount: 2, declinedCount: 3, consideringCount: 0 },
    });
  });

  it('has a row for every department', () => {
    expect(week(null).map(({ department, askedCount }) => [department, askedCount])).toEqual([
      ['SERVICE', 5],
      ['SALES', 4],
      ['CLUB', 0],
    ]);
  });
});

describe('MEM-12: the list of problems', () => {
  const fine: RecruitmentState = {
    weeks: departmentWeeks(
      [MONDAY],
      [],
      [
        { weekFrom: MONDAY, department: 'SERVICE', targetCount: 0 },
        { weekFrom: MONDAY, department: 'SALES', targetCount: 0 },
        { weekFrom: MONDAY, department: 'CLUB', targetCount: 0 },
      ],
    ),
    overdueCount: 0,
    notAskedCount: 0,
    declines: [],
    askWithinMonths: 6,
    ruleVersion: 'default@1',
  };
  const service = (targetCount: number | null, joined: number) =>
    departmentWeeks(
      [MONDAY],
      [{ weekFrom: MONDAY, department: 'SERVICE', answer: 'JOINED', count: joined }],
      targetCount === null ? [] : [{ weekFrom: MONDAY, department: 'SERVICE', targetCount }],
    ).slice(0, 1);

  it.each<[string, Partial<RecruitmentState>, [string, number][]]>([
    ['nothing', {}, []],
    ['a target that was met', { weeks: service(3, 3) }, []],
    ['one that was missed by one', { weeks: service(3, 2) }, [['TARGET_MISSED', 1]]],
    ['a week without a target', { weeks: service(null, 2) }, [['TARGET_MISSING', 1]]],
    ['a follow-up overdue', { overdueCount: 1 }, [['FOLLOW_UPS_OVERDUE', 1]]],
    ['customers nobody asked', { notAskedCount: 7 }, [['CUSTOMERS_NOT_ASKED', 7]]],
    [
      'refusals',
      {
        declines: [
          { reasonCode: 'PRIVACY', count: 1 },
          { reasonCode: 'NO_USE', count: 2 },
        ],
      },
      [['OFTEN_DECLINED', 2]],
    ],
  ])('with %s', (_, state, problems) => {
    expect(recruitmentProblems({ ...fine, ...state }).map(({ kind, count }) => [kind, count])).toEqual(
      problems,
    );
  });

  it('CONV-4: says each in both languages', () => {
    const all = recruitmentProblems({
      ...fine,
      weeks: [...service(3, 2), ...service(null, 2)],
      overdueCount: 1,
      notAskedCount: 7,
      declines: [{ reasonCode: 'NO_USE', count: 2 }],
    });
    expect(all.map(({ explanation }) => explain(explanation, 'en'))).toEqual([
      'The department service recruited 2 of 3 members in the week from 2026-11-16; 1 missing.',
      'The department service has no target for the week from 2026-11-16.',
      '1 follow-ups are overdue.',
      '7 customers have not been asked within 6 months.',
      'Of 2 refusals 2 were for the reason no use for the benefits.',
    ]);
    for (const { explanation } of all) expect(explain(explanation, 'zh')).toMatch(/[\u4e00-\u9fff].*。$/);
  });
});
