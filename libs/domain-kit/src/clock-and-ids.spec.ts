import { fixedClock, systemClock } from './clock';
import { countingIds, isId, randomIds } from './ids';
import { accepted, refused } from './outcome';

describe('PLT-04: clocks', () => {
  it('stand still when fixed, and cannot be moved through the instant they gave', () => {
    const clock = fixedClock('2026-11-22T02:00:00.000Z');
    clock().setFullYear(1999);
    expect(clock().toISOString()).toBe('2026-11-22T02:00:00.000Z');
  });

  it('go on when they are the system clock', () => {
    const before = Date.now();
    const now = systemClock().getTime();
    expect(now >= before && now <= Date.now()).toBe(true);
  });
});

describe('ids', () => {
  it('are opaque, unique, named by their prefix and accepted by isId', () => {
    const ids = Array.from({ length: 1_000 }, () => randomIds('mem'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^mem_[0-9a-z]{26}$/);
    expect(ids.every((id) => isId(id, 'mem'))).toBe(true);
  });

  it('count up where an answer must be the same each time', () => {
    const ids = countingIds();
    expect([ids('mem'), ids('cus')]).toEqual(['mem_1', 'cus_2']);
  });

  it.each([
    '',
    'mem',
    'mem_',
    'cus_01jd',
    'MEM_01jd',
    'mem_01JD',
    'mem_01jd ',
    "mem_1'; drop",
    `mem_${'1'.repeat(41)}`,
    'mem_1\n',
  ])('refuse %j', (text) => {
    expect(isId(text, 'mem')).toBe(false);
  });
});

describe('outcomes', () => {
  it('carry a value or every refusal', () => {
    expect(accepted(1)).toEqual({ ok: true, value: 1 });
    expect(refused('a', 'b')).toEqual({ ok: false, refusals: ['a', 'b'] });
  });
});
