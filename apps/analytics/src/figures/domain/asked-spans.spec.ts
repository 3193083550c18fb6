import { addDays, localDate } from '@autoclub/domain-kit';
import * as fc from 'fast-check';
import { BEGINNING, cutBy, keyOf, type Span } from './asked-spans';

const day = (n: number) => addDays(localDate('2026-11-01'), n);
const span = (from: number, to: number): Span => ({ from: day(from), to: day(to) });

describe('cutBy', () => {
  it.each<[string, Span[], Span, Span[], Span[]]>([
    ['nothing was asked before', [], span(0, 30), [span(0, 30)], [span(0, 30)]],
    ['the same was asked', [span(0, 30)], span(0, 30), [span(0, 30)], []],
    ['another end was asked', [span(0, 30)], span(0, 29), [span(0, 29)], [span(0, 29), span(29, 30)]],
    ['another beginning was asked', [span(0, 30)], span(1, 30), [span(1, 30)], [span(0, 1), span(1, 30)]],
    [
      'the parts of a whole were asked',
      [span(0, 10), span(10, 30)],
      span(0, 30),
      [span(0, 10), span(10, 30)],
      [],
    ],
    ['a gap lies between', [span(0, 10)], span(11, 30), [span(11, 30)], [span(10, 11), span(11, 30)]],
  ])('ANA-08: when %s', (_, shown, asked, inside, fresh) => {
    expect(cutBy(shown, asked)).toEqual({ inside, fresh });
  });

  it('ANA-08: states of two days leave what came between them', () => {
    const state = (n: number) => ({ from: BEGINNING, to: day(n) });
    expect(cutBy([state(10)], state(12))).toEqual({ inside: [span(10, 12)], fresh: [span(10, 12)] });
    expect(cutBy([state(10), state(20)], state(12)).fresh).toEqual([span(10, 12), span(12, 20)]);
  });

  it('ANA-08: every period is made of spans that were looked at', () => {
    const anySpan = fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 6 }))
      .map(([from, length]) => span(from, from + length));
    fc.assert(
      fc.property(fc.array(anySpan, { minLength: 1, maxLength: 7 }), (asked) => {
        const lookedAt = new Set<string>();
        asked.forEach((one, at) => {
          for (const fresh of cutBy(asked.slice(0, at), one).fresh) lookedAt.add(keyOf(fresh));
        });
        for (const one of asked)
          for (const part of cutBy(asked, one).inside) expect(lookedAt).toContain(keyOf(part));
      }),
    );
  });
});
