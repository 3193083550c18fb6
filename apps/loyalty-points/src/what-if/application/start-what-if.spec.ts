import { countingIds } from '@autoclub/domain-kit';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import { FakeUnitOfWork, fakeCaller } from '@autoclub/use-cases';
import type { StartPorts, WhatIf } from './ports';
import { type StartInput, startWhatIf } from './start-what-if';

/** 22 November, 16:00 in Shanghai. */
const caller = fakeCaller();
const dealer = { dealerId: 'dlr_1', regionId: 'reg_1', timeZone: 'Asia/Shanghai' };
const input: StartInput = {
  scope: { level: 'DEALER', scopeId: 'dlr_1' },
  period: { from: '2026-01-01', to: '2026-11-01' },
  numbers: [{ path: 'points.repairStepMinor', value: '4000' }],
};

function started(given: Partial<StartInput> = {}, openCount = 0) {
  const kept: WhatIf[] = [];
  const ports: StartPorts = {
    ids: countingIds(),
    programmes: programmeBook([defaultProgramme]),
    whatIfs: {
      add: (whatIf) => Promise.resolve(void kept.push(whatIf)),
      openCount: () => Promise.resolve(openCount),
      dealer: (id) => Promise.resolve(id === 'dlr_1' ? dealer : undefined),
    },
  };
  const run = startWhatIf(new FakeUnitOfWork(ports));
  return { kept, outcome: run(caller, 'key', { ...input, ...given }) };
}

const codes = async ({ kept, outcome }: ReturnType<typeof started>) => {
  const found = await outcome;
  if (found.ok) return [];
  expect(kept).toEqual([]);
  return found.refusals.map(({ code, field = [] }) => `${code} ${field.join('.')}`.trim());
};
const number = (path: string, value: string) => ({ numbers: [{ path, value }] });

describe('asking for a what-if', () => {
  it('PTS-10: keeps the draft as the part of a programme it would be', async () => {
    const { kept, outcome } = started({
      numbers: [
        { path: 'points.repairStepMinor', value: '4000' },
        { path: 'points.repairLineKinds', value: '["LABOUR","BOUTIQUE"]' },
      ],
    });
    expect(await outcome).toMatchObject({ ok: true, value: { answer: { whatIfId: 'wif_1' } } });
    expect(kept).toMatchObject([
      {
        level: 'DEALER',
        state: 'WAITING',
        values: { points: { repairStepMinor: 4_000, repairLineKinds: ['LABOUR', 'BOUTIQUE'] } },
      },
    ]);
  });

  it.each<[string, Partial<StartInput>, number, string[]]>([
    ['a period of one day', { period: { from: '2026-01-01', to: '2026-01-02' } }, 0, []],
    [
      'a period of no day',
      { period: { from: '2026-01-01', to: '2026-01-01' } },
      0,
      ['PERIOD_INVALID period'],
    ],
    [
      'a period the wrong way round',
      { period: { from: '2026-02-01', to: '2026-01-01' } },
      0,
      ['PERIOD_INVALID period'],
    ],
    ['a period of 10 years', { period: { from: '2016-01-01', to: '2026-01-01' } }, 0, []],
    ['a day more', { period: { from: '2016-01-01', to: '2026-01-02' } }, 0, ['PERIOD_TOO_LONG period']],
    ['a period with today', { period: { from: '2026-01-01', to: '2026-11-23' } }, 0, []],
    [
      'a period with tomorrow',
      { period: { from: '2026-01-01', to: '2026-11-24' } },
      0,
      ['DATE_IN_FUTURE period.to'],
    ],
    ['no number', { numbers: [] }, 0, ['DRAFT_EMPTY numbers']],
    ['a number nobody has', number('points.lottery', '1'), 0, ['NUMBER_UNKNOWN numbers.0.path']],
    [
      'a number without effect on earning',
      number('points.lotLifeMonths', '12'),
      0,
      ['NUMBER_UNKNOWN numbers.0.path'],
    ],
    ['the smallest step', number('points.repairStepMinor', '1'), 0, []],
    ['a step of nothing', number('points.repairStepMinor', '0'), 0, ['NUMBER_INVALID numbers.0.value']],
    ['half a point', number('points.activityPoints', '0.5'), 0, ['NUMBER_INVALID numbers.0.value']],
    ['what is no JSON', number('points.activityPoints', 'five'), 0, ['NUMBER_INVALID numbers.0.value']],
    [
      'another kind of value',
      number('points.repairLineKinds', '"LABOUR"'),
      0,
      ['NUMBER_INVALID numbers.0.value'],
    ],
    ['tiers that cannot be', number('membership.tiers', '[]'), 0, ['NUMBER_INVALID numbers.0.value']],
    [
      'the same number twice',
      { numbers: [...input.numbers, ...input.numbers] },
      0,
      ['NUMBER_GIVEN_TWICE numbers.1.path'],
    ],
    [
      'a dealer that is not known yet',
      { scope: { level: 'DEALER', scopeId: 'dlr_2' } },
      0,
      ['DEALER_NOT_FOUND'],
    ],
    ['the fifth at a time', {}, 4, []],
    ['the sixth at a time', {}, 5, ['TOO_MANY_RUNNING']],
  ])('PTS-10: %s', async (_, given, open, expected) => {
    expect(await codes(started(given, open))).toEqual(expected);
  });

  it('CONV-7: refuses a draft whose tiers cannot be reached', async () => {
    const { tiers } = defaultProgramme.values.membership;
    const unreachable = tiers.map((tier) => ({
      ...tier,
      pointsThreshold: tier.rank === 2 ? 300 : tier.pointsThreshold,
    }));
    expect(await codes(started(number('membership.tiers', JSON.stringify(unreachable))))).toEqual([
      'DRAFT_UNUSABLE numbers',
    ]);
  });
});
