import { localDate, localTime } from '@autoclub/domain-kit';
import { spansOf } from '../../opening-hours';
import { addMinutes } from './appointment';
import { judgeSlot, placesLeft, slotsOf, slotStarts } from './slots';

const SHANGHAI = 'Asia/Shanghai';
const at = (time: string, day = '2026-11-23') => new Date(`${day}T${time}:00+08:00`);
const interval = (from: string, to: string) => ({ from: at(from), to: at(to) });
const windows = (...times: [from: string, to: string, capacity: number, isZeroWait?: boolean][]) =>
  times.map(([from, to, capacity, isZeroWait = false]) => ({
    code: null,
    name: null,
    from: localTime(from),
    to: localTime(to),
    capacity,
    isZeroWait,
  }));
const spans = (...times: Parameters<typeof windows>) =>
  spansOf(windows(...times), localDate('2026-11-23'), SHANGHAI);
const MORNING = spans(['09:00', '12:00', 2]);

describe('placesLeft', () => {
  it.each([
    ['nothing taken', [], 2],
    ['one that ends when it begins', [interval('09:00', '10:00')], 2],
    ['one that begins when it ends', [interval('11:00', '12:00')], 2],
    ['one that overlaps its first minute', [interval('09:00', '10:01')], 1],
    ['one that overlaps its last minute', [interval('10:59', '12:00')], 1],
    ['a long one around it', [interval('09:00', '12:00')], 1],
    ['two that follow each other', [interval('10:00', '10:30'), interval('10:30', '11:00')], 1],
    ['two at the same moment', [interval('09:00', '10:31'), interval('10:30', '11:00')], 0],
    ['more than the hours allow', Array(3).fill(interval('10:00', '11:00')), 0],
  ])('SVC-12: from 10 to 11 with %s', (_, taken, expected) => {
    expect(placesLeft(interval('10:00', '11:00'), MORNING, taken)).toBe(expected);
  });

  it.each([
    ['before the hours', '08:59', '10:00', null],
    ['from the first minute', '09:00', '10:00', 2],
    ['to the last minute', '11:00', '12:00', 2],
    ['a minute beyond', '11:01', '12:01', null],
  ])('SVC-12: %s', (_, from, to, expected) => {
    expect(placesLeft(interval(from, to), MORNING, [])).toBe(expected);
  });

  it.each([
    ['spans windows: the narrower one decides', spans(['09:00', '10:00', 5], ['10:00', '12:00', 1]), 1],
    ['overlapping windows add up', spans(['09:00', '12:00', 1], ['09:00', '12:00', 3]), 4],
    ['a break between two windows', spans(['09:00', '10:00', 5], ['10:01', '12:00', 5]), null],
  ])('SVC-12: %s', (_, open, expected) => {
    expect(placesLeft(interval('09:30', '10:30'), open, [])).toBe(expected);
  });
});

describe('slotStarts', () => {
  const starts = (day: string, timeZone: string, from: string, to: string) =>
    slotStarts(spansOf(windows([from, to, 1]), localDate(day), timeZone), {
      slotMinutes: 30,
      minutes: 60,
    }).map((start) => start.toISOString().slice(11, 16));

  it.each([
    ['2026-11-23', SHANGHAI, '09:00', '11:00', ['01:00', '01:30', '02:00']],
    ['2026-11-23', SHANGHAI, '09:00', '09:59', []],
    // The hour from 2 to 3 is left out: three hours of the wall are two.
    ['2026-03-08', 'America/New_York', '01:00', '04:00', ['06:00', '06:30', '07:00']],
    // The hour from 1 to 2 comes twice, each with slots of its own.
    ['2026-11-01', 'America/New_York', '01:00', '02:00', ['05:00', '05:30', '06:00']],
  ])('SVC-12, CONV-2: %s in %s from %s to %s', (day, timeZone, from, to, expected) => {
    expect(starts(day, timeZone, from, to)).toEqual(expected);
  });

  it('SVC-12: of today only what has not begun is offered', () => {
    const offered = slotsOf(MORNING, [interval('10:30', '11:30')], {
      slotMinutes: 60,
      minutes: 60,
      now: at('10:00'),
    });
    expect(offered.map(({ from, freeCount }) => [from.toISOString().slice(11, 16), freeCount])).toEqual([
      ['03:00', 1],
    ]);
  });
});

describe('judgeSlot', () => {
  const judge = (slotFrom: Date, more: object = {}) => {
    const premises = {
      timeZone: SHANGHAI,
      now: at('08:00'),
      spans: spans(['09:00', '11:00', 1, true], ['11:00', '12:00', 1]),
      taken: [],
      terms: { slotMinutes: 30, bookedDaysAhead: 60 },
      ...more,
    };
    const outcome = judgeSlot({ slotFrom, minutes: 60, vehicleId: 'veh_1' }, premises);
    return outcome.ok ? (outcome.value.isZeroWait ? 'zero wait' : 'peak') : outcome.refusals[0]?.code;
  };
  const taken = (vehicleId: string, from: string, to: string) => [
    { appointmentId: 'apt_1', vehicleId, ...interval(from, to) },
  ];

  it.each([
    ['the first slot', at('09:00'), {}, 'zero wait'],
    ['one that ends in the peak', at('10:30'), {}, 'zero wait'],
    ['one of the peak', at('11:00'), {}, 'peak'],
    ['one that does not fit', at('11:30'), {}, 'SLOT_NOT_OFFERED'],
    ['one off the grid', at('09:10'), {}, 'SLOT_NOT_OFFERED'],
    ['one that begins now', at('09:00'), { now: at('09:00') }, 'SLOT_IN_PAST'],
    ['one a moment ahead', at('09:00'), { now: new Date(at('09:00').getTime() - 1) }, 'zero wait'],
    ['the last day ahead', at('09:00'), { now: at('23:59', '2026-09-24') }, 'zero wait'],
    ['a day further', at('09:00'), { now: at('23:59', '2026-09-23') }, 'SLOT_TOO_FAR_AHEAD'],
    ['a closed day', at('09:00'), { spans: [] }, 'DAY_CLOSED'],
    ['a full one', at('09:00'), { taken: taken('veh_2', '09:30', '10:30') }, 'SLOT_FULL'],
    ['one beside a taken one', at('09:00'), { taken: taken('veh_2', '10:00', '11:00') }, 'zero wait'],
    [
      'the same car at once',
      at('09:00'),
      { taken: taken('veh_1', '09:30', '10:30') },
      'VEHICLE_BOOKED_ALREADY',
    ],
  ])('SVC-12: %s', (_, slotFrom, more, expected) => {
    expect(judge(slotFrom, more)).toBe(expected);
  });

  it('SVC-12: however cars are booked, no moment holds more than the hours allow', () => {
    const open = spans(['09:00', '12:00', 3]);
    const booked: { appointmentId: string; vehicleId: string; from: Date; to: Date }[] = [];
    const lengths = [30, 60, 90, 120];
    for (let n = 0; n < 200; n++) {
      // Fixed steps that visit every pair of start and length.
      const slotFrom = addMinutes(at('09:00'), 30 * ((n * 7) % 6));
      const premises = {
        timeZone: SHANGHAI,
        now: at('08:00'),
        spans: open,
        taken: booked,
        terms: { slotMinutes: 30, bookedDaysAhead: 60 },
      };
      const wanted = { slotFrom, minutes: lengths[n % 4] ?? 30, vehicleId: `veh_${n}` };
      const outcome = judgeSlot(wanted, premises);
      if (outcome.ok) booked.push({ ...outcome.value, appointmentId: `apt_${n}`, vehicleId: `veh_${n}` });
    }
    for (let minute = 0; minute < 180; minute++) {
      const moment = addMinutes(at('09:00'), minute);
      const atOnce = booked.filter(({ from, to }) => from <= moment && moment < to).length;
      expect(atOnce).toBeLessThanOrEqual(3);
    }
    expect(booked.length).toBeGreaterThan(5);
  });
});
