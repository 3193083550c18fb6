import { childTraceparent, newTraceparent, parseTraceparent } from './trace';

describe('a trace', () => {
  it('PLT-06: keeps its id from step to step', () => {
    const first = newTraceparent();
    const next = childTraceparent(first);
    expect(next.traceId).toBe(first.traceId);
    expect(next.traceparent).not.toBe(first.traceparent);
    expect(parseTraceparent(next.traceparent)).toEqual(next);
  });

  it('PLT-06: never gives an id twice', () => {
    const ids = Array.from({ length: 5_000 }, () => newTraceparent());
    expect(new Set(ids.map(({ traceId }) => traceId)).size).toBe(ids.length);
    expect(new Set(ids.map(({ traceparent }) => traceparent.split('-')[2])).size).toBe(ids.length);
    expect(ids.every(({ traceparent }) => parseTraceparent(traceparent))).toBe(true);
  });

  it.each([
    undefined,
    '',
    '00-0-0-01',
    `00-${'0'.repeat(32)}-${'1'.repeat(16)}-01`,
    `ff-${'1'.repeat(32)}-${'1'.repeat(16)}-01`,
  ])('PLT-06: ignores %p', (header) => {
    expect(parseTraceparent(header)).toBeUndefined();
  });
});
