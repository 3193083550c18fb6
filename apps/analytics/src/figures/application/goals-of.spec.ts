import { localDate } from '@autoclub/domain-kit';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import type { ProgrammeVersion } from '@autoclub/programme-config';
import { kpis } from '../domain/kpis';
import { goalsOf } from './goals-of';

const GOALS = (target: string | null, excellent: string | null) => [
  { kpi: 'AVERAGE_TICKET', target, excellent },
];

const version = (
  level: ProgrammeVersion['level'],
  scopeId: string | null,
  effectiveFrom: string,
  kpiGoals: ReturnType<typeof GOALS>,
): ProgrammeVersion => ({
  ...{ id: `${level}@${effectiveFrom}`, level, scopeId, effectiveFrom: localDate(effectiveFrom) },
  values: { analytics: { kpiGoals } },
});

describe('goalsOf', () => {
  const programmes = programmeBook([
    defaultProgramme,
    version('OEM', null, '2026-10-01', GOALS('1000.00', '1200.00')),
    version('REGION', 'reg_1', '2026-11-01', GOALS('1100.00', null)),
    version('DEALER', 'dlr_1', '2026-11-15', GOALS(null, '1500.00')),
  ]);
  const ticket = kpis.find(({ code }) => code === 'AVERAGE_TICKET');
  const satisfaction = kpis.find(({ code }) => code === 'SATISFACTION');

  it.each([
    ['DEALER', 'dlr_1', 'reg_1', '2026-09-30', null, null],
    ['DEALER', 'dlr_1', 'reg_1', '2026-10-01', '1000.00', '1200.00'],
    ['DEALER', 'dlr_1', 'reg_1', '2026-10-31', '1000.00', '1200.00'],
    ['DEALER', 'dlr_1', 'reg_1', '2026-11-01', '1100.00', null],
    ['DEALER', 'dlr_1', 'reg_1', '2026-11-14', '1100.00', null],
    ['DEALER', 'dlr_1', 'reg_1', '2026-11-15', null, '1500.00'],
    ['DEALER', 'dlr_2', 'reg_1', '2026-11-15', '1100.00', null],
    ['DEALER', 'dlr_3', 'reg_2', '2026-11-15', '1000.00', '1200.00'],
    ['REGION', 'reg_1', '', '2026-11-15', '1100.00', null],
    ['NATION', 'nation', '', '2026-11-15', '1000.00', '1200.00'],
  ] as const)('ANA-04: of %s %s (%s) on %s are %s and %s', (level, id, regionId, day, target, excellent) => {
    const goals = goalsOf(programmes, level, { id, regionId }, localDate(day));
    expect(ticket && goals(ticket).goals).toEqual({ target, excellent });
  });

  it('ANA-04: of a figure that the programme does not name are those of the catalogue', () => {
    const goals = goalsOf(programmes, 'NATION', { id: '', regionId: '' }, localDate('2026-11-15'));
    expect(satisfaction && goals(satisfaction)).toBe(satisfaction);
  });
});
