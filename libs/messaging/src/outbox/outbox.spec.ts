import { eventIds } from './event-ids';
import { requestsBySize } from './requests-by-size';

describe('event ids', () => {
  it('are UUIDs of version 7 that begin with the millisecond', () => {
    const next = eventIds();
    const at = new Date('2026-11-22T00:00:00.123Z');
    const id = next(at);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at.getTime());
  });

  it('do not repeat within a millisecond, and sort by time', () => {
    const next = eventIds();
    const at = new Date(1_700_000_000_000);
    const ids = Array.from({ length: 5_000 }, () => next(at));
    expect(new Set(ids).size).toBe(5_000);
    expect(next(new Date(1_700_000_000_001)) > next(at)).toBe(true);
  });
});

describe('requestsBySize', () => {
  const row = (bytes: number, id: number) => ({ id, data: 'x'.repeat(bytes) });

  it.each<[string, number[], number[]]>([
    ['nothing', [], []],
    ['little', [10, 10, 10], [3]],
    ['too much for one request', [300_000, 300_000, 300_000], [2, 1]],
    ['one that is large by itself', [10, 699_500, 10], [1, 1, 1]],
  ])('cuts %s', (_what, sizes, lengths) => {
    const rows = sizes.map(row);
    const slices = requestsBySize(rows);
    expect(slices.map((slice) => slice.length)).toEqual(lengths);
    expect(slices.flat()).toEqual(rows);
  });

  it('counts bytes, not characters', () => {
    const rows = [1, 2].map((id) => ({ id, data: '车'.repeat(150_000) }));
    expect(requestsBySize(rows)).toHaveLength(2);
  });
});
