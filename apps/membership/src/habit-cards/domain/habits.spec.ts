import { localDate, money } from '@autoclub/domain-kit';
import { changedCard, NO_HABITS, type HabitCard, type Habits } from './habits';
import { readHabits, unknownCodes, type SaidHabits } from './read-habits';

const OF = { vehicleId: 'veh_1', customerId: 'cus_1' };
const known: HabitCard = {
  ...OF,
  habits: { ...NO_HABITS, maintenanceIntervalMonths: 6, habitCodes: ['CAMPING'] },
  version: 3,
};

describe('MEM-14: a change of a habit card', () => {
  it.each<[string, HabitCard | undefined, Partial<Habits>, string[], number]>([
    ['the first thing known', undefined, { likesToTalk: true }, ['likesToTalk'], 1],
    ['another interval', known, { maintenanceIntervalMonths: 5 }, ['maintenanceIntervalMonths'], 4],
    ['a habit taken back', known, { habitCodes: [] }, ['habitCodes'], 4],
    [
      'two fields',
      known,
      { insurerCode: 'PICC', maintenanceIntervalMonths: null },
      ['maintenanceIntervalMonths', 'insurerCode'],
      4,
    ],
  ])('%s is kept with the fields it changed', (_, card, said, fields, version) => {
    const change = changedCard(card, OF, said);
    expect(change?.changes.map(({ field }) => field)).toEqual(fields);
    expect(change?.card).toMatchObject({ ...OF, version, habits: said });
  });

  it('CONV-5: the same again changes nothing', () => {
    expect(changedCard(known, OF, { maintenanceIntervalMonths: 6, habitCodes: ['CAMPING'] })).toBeUndefined();
    expect(changedCard(undefined, OF, {})).toBeUndefined();
  });

  it('keeps what was known before each field changed', () => {
    const change = changedCard(known, OF, { maintenanceIntervalMonths: 5 });
    expect(change?.changes).toEqual([{ field: 'maintenanceIntervalMonths', before: 6, after: 5 }]);
    expect(change?.card.habits.habitCodes).toEqual(['CAMPING']);
  });

  it('of a car that changed hands begins a new card under the next version', () => {
    const change = changedCard(known, { ...OF, customerId: 'cus_2' }, { waitingMinutes: 30 });
    expect(change?.card).toEqual({
      vehicleId: 'veh_1',
      customerId: 'cus_2',
      habits: { ...NO_HABITS, waitingMinutes: 30 },
      version: 4,
    });
  });
});

describe('MEM-14: what is said for a habit card', () => {
  const codesOf = (said: SaidHabits) => {
    const read = readHabits(said);
    return read.ok ? [] : read.refusals.map(({ code, field }) => `${code} ${field?.join('.')}`);
  };

  it.each<[SaidHabits, string[]]>([
    [{ maintenanceIntervalMonths: 1 }, []],
    [{ maintenanceIntervalMonths: 0 }, ['NUMBER_OUT_OF_RANGE maintenanceIntervalMonths']],
    [{ maintenanceIntervalMonths: 60 }, []],
    [{ maintenanceIntervalMonths: 61 }, ['NUMBER_OUT_OF_RANGE maintenanceIntervalMonths']],
    [{ maintenanceIntervalKm: 500 }, []],
    [{ maintenanceIntervalKm: 499 }, ['NUMBER_OUT_OF_RANGE maintenanceIntervalKm']],
    [{ maintenanceIntervalKm: 100_000 }, []],
    [{ maintenanceIntervalKm: 100_001 }, ['NUMBER_OUT_OF_RANGE maintenanceIntervalKm']],
    [{ waitingMinutes: 0 }, []],
    [{ waitingMinutes: -1 }, ['NUMBER_OUT_OF_RANGE waitingMinutes']],
    [{ waitingMinutes: 1_440 }, []],
    [{ waitingMinutes: 1_441 }, ['NUMBER_OUT_OF_RANGE waitingMinutes']],
    [{ insurerCode: '人保' }, ['CODE_INVALID insurerCode']],
    [
      { comfortableSpendAmount: { amount: '-1.00', currencyCode: 'CNY' } },
      ['AMOUNT_NEGATIVE comfortableSpendAmount'],
    ],
    [{ comfortableSpendAmount: { amount: '0.00', currencyCode: 'CNY' } }, []],
    [{ insuranceRenewalOn: localDate('1999-12-31') }, ['DATE_OUT_OF_RANGE insuranceRenewalOn']],
    [{ insuranceRenewalOn: localDate('2000-01-01') }, []],
  ])('%j is refused with %j', (said, codes) => {
    expect(codesOf(said)).toEqual(codes);
  });

  it('is kept in one form; what is not spoken of is not in it', () => {
    const said = {
      habitCodes: ['TEA', 'CAMPING', 'TEA'],
      likesToTalk: null,
      comfortableSpendAmount: { amount: '1000.00', currencyCode: 'CNY' },
    };
    expect(readHabits(said)).toEqual({
      ok: true,
      value: { habitCodes: ['CAMPING', 'TEA'], likesToTalk: null, comfortableSpendAmount: money(100_000) },
    });
  });

  it('may name the codes of the programme and no others', () => {
    const codes = {
      habitCodes: new Set(['TEA']),
      usageEnvironmentCodes: new Set(['CITY']),
      offerInterestCodes: new Set<string>(),
    };
    expect(unknownCodes({ habitCodes: ['TEA'], usageEnvironmentCodes: ['CITY'] }, codes)).toEqual([]);
    expect(unknownCodes({ habitCodes: ['TEA', 'CITY'] }, codes)).toEqual([
      { code: 'HABIT_CODE_UNKNOWN', field: ['habitCodes', '1'], facts: { code: 'CITY' } },
    ]);
  });
});
