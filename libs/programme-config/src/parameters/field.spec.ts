import { days, type Field, money, months, points, share } from './field';

describe('CONV-1: the numbers of the programme', () => {
  it.each<[string, Field, number]>([
    ['money, as at the door', money(['钱', 'Money']), 1_000_000_000_000],
    ['points', points(['分', 'Points']), 1_000_000_000],
    ['days, as long as the calendar', days(['天', 'Days']), 36_600],
    ['months, as long as the calendar', months(['月', 'Months']), 1_200],
    ['what a field limits further', days(['天', 'Days'], { max: 31 }), 31],
    ['a share', share(['份', 'Share']), 10_000],
  ])('are bounded: %s', (_, { schema }, most) => {
    expect(schema.safeParse(most).success).toBe(true);
    for (const beyond of [most + 1, 2 ** 53, Number.MAX_VALUE, -1])
      expect(schema.safeParse(beyond).success).toBe(false);
  });
});
