import { keptPhone } from '@autoclub/domain-kit';
import { phoneNumber } from './people';
import { seededRandom } from './random';

describe('people of the demo', () => {
  it('have phone numbers that the platform keeps, each its own', () => {
    const random = seededRandom(7);
    const numbers = Array.from({ length: 5_000 }, (_, serial) => phoneNumber(random, serial));
    expect(numbers.filter((number) => keptPhone(number) !== `+86${number}`)).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
