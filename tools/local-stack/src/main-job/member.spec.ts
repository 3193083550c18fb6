import { vinFault } from '@autoclub/domain-kit';

import { freshVin } from './member';

describe('a car of the main job', () => {
  it('has a number with a right check digit that no other run has', () => {
    const numbers = Array.from({ length: 200 }, freshVin);
    expect(numbers.map(vinFault).filter((fault) => fault !== undefined)).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
