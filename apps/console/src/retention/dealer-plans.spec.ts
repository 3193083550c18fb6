import { cohortPlan, destinationPlan, matrixPlan, reasonPlan, type Telling } from './dealer-plans';
import { words } from './words';

const telling: Telling = {
  dealer: 'D',
  language: 'en',
  labels: { of: (_, value) => value, kpiName: (code) => code, formula: () => undefined },
  t: (key, parameters = {}) =>
    words.en[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name] ?? '')),
};

describe('cohorts of cars', () => {
  const cohorts = [
    { month: '2026-08', soldCount: 10, returningCounts: [0, 5, null] },
    { month: '2026-09', soldCount: 8, returningCounts: [2, 6] },
    { month: '2026-10', soldCount: null, returningCounts: [null] },
  ];

  it('ANA-07: are shares of the cars that were sold; hidden ones are no zero', () => {
    const { table, title, note } = cohortPlan(cohorts, telling);
    expect(table.rows.map((row) => row.slice(1))).toEqual([
      ['0%', '50%', '–'],
      ['25%', '75%', ''],
      ['–', '', ''],
    ]);
    expect(title).toContain('62.5%');
    expect(note).toContain('2 of 6');
  });

  it('ANA-07: say so when nothing can be seen of them', () => {
    expect(cohortPlan([], telling)).toMatchObject({
      title: words.en.cohortNothing.replace('{{dealer}}', 'D'),
    });
  });
});

describe('class matrices', () => {
  const matrix = {
    asOf: '2026-10-31',
    countedAt: null,
    value: [
      { before: 'LOYAL' as const, now: 'LOST' as const, customerCount: 9 },
      { before: 'LOST' as const, now: 'LOYAL' as const, customerCount: 4 },
      { before: null, now: 'NEW' as const, customerCount: 7 },
    ],
    frequency: null,
  };

  it('ANA-12: say how many fell, and leave out who was no customer then', () => {
    const plan = matrixPlan({ matrix, by: 'ValueClass', before: '2025-10-31' }, telling);
    expect(plan?.title).toContain('9 of 13');
    expect(plan?.table.rows.at(-1)).toEqual([words.en.noCustomer, '0', '0', '0', '7', '0', '0']);
  });

  it('ANA-08, ANA-12: are not there when they are hidden', () => {
    expect(matrixPlan({ matrix, by: 'FrequencyClass', before: '2025-10-31' }, telling)).toBeUndefined();
  });
});

describe('cars that were lost', () => {
  const churn = {
    asOf: '2026-10-31',
    countedAt: null,
    lostCount: 10,
    destinations: [
      { destination: 'OWN_REGION' as const, carCount: null },
      { destination: 'OUTSIDE_NETWORK' as const, carCount: 10 },
    ],
    reasons: [],
    ages: [],
    models: [],
    newCars: null,
  };

  it('ANA-05: by where they go; the note counts what is hidden', () => {
    const plan = destinationPlan(churn, 'Oct 2026', telling);
    expect(plan.table.rows).toEqual([
      ['OWN_REGION', 'Hidden'],
      ['OUTSIDE_NETWORK', 10],
    ]);
    expect(plan.title).toContain('OUTSIDE_NETWORK');
    expect(plan.note).toContain('1');
  });

  it('ANA-05: have no reasons while nobody gave one', () => {
    expect(reasonPlan(churn, 'Oct 2026', telling).table.rows).toEqual([]);
  });
});
