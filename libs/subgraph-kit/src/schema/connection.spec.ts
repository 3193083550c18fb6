import fc from 'fast-check';
import { pageRequest, presentPage, type PageRequest } from './connection';
import { decodeCursor, encodeCursor } from './cursor';

const present = { node: (row: number) => row, cursor: (row: number) => [row] };

/** What a repository does: rows beyond the cursor in the direction of reading, one more than asked for. */
function fetchRows(rows: readonly number[], { after, before, backward, limit }: PageRequest): number[] {
  const inside = rows.filter(
    (row) => (!after || row > Number(after[0])) && (!before || row < Number(before[0])),
  );
  return (backward ? [...inside].reverse() : inside).slice(0, limit + 1);
}

describe('a connection', () => {
  it('reaches every row once, forward and backward, whatever the page size', () => {
    const rowsOf = fc.uniqueArray(fc.integer(), { maxLength: 60 }).map((rows) => rows.sort((a, b) => a - b));
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 1, max: 100 }), fc.boolean(), (rows, size, backward) => {
        const seen: number[] = [];
        let cursor: string | null = null;
        for (let more = true; more;) {
          const page = pageRequest(
            backward ? { last: size, before: cursor } : { first: size, after: cursor },
          );
          const { nodes, pageInfo } = presentPage(fetchRows(rows, page), page, present);
          seen.push(...(backward ? [...nodes].reverse() : nodes));
          more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
          cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
        }
        expect(seen).toEqual(backward ? [...rows].reverse() : rows);
      }),
    );
  });

  it('has 20 items unless another number is given', () => {
    expect(pageRequest({}).limit).toBe(20);
  });

  it.each([{ first: 0 }, { first: -1 }, { first: 101 }, { last: 101 }, { first: 1, last: 1 }])(
    'refuses %j',
    (args) => {
      expect(() => pageRequest(args)).toThrow();
    },
  );
});

describe('a cursor', () => {
  it('gives back what it was made of', () => {
    expect(decodeCursor(encodeCursor(['2026-03-01', 7, 'mem_1']))).toEqual(['2026-03-01', 7, 'mem_1']);
  });

  it.each(['', 'x', 'bnVsbA', Buffer.from('["c0","a"]').toString('base64url'), 'a'.repeat(5_000)])(
    'refuses %p',
    (cursor) => {
      expect(() => decodeCursor(cursor)).toThrow('The cursor in "after" is not one of this list.');
    },
  );

  const forged = (...values: unknown[]) =>
    Buffer.from(JSON.stringify(['c1', ...values])).toString('base64url');

  it.each([
    ['a null', forged(null)],
    ['a fraction', forged(1.5)],
    ['a number that no column holds', forged(1e300)],
    ['an object', forged({ id: 'mem_1' })],
    ['the character NUL', forged('mem_1\u0000')],
    ['half of a character', forged('\ud83d')],
    ['nothing', forged()],
  ])('is refused when it holds %s', (_, cursor) => {
    expect(() => decodeCursor(cursor)).toThrow('not one of this list');
  });

  it.each([
    ['a text where an instant stands', forged('yesterday', 'mem_1')],
    ['a number where the id stands', forged(7, 7)],
    ['an id that is none', forged(7, "mem_1' or 1=1")],
    ['a part too few', forged(7)],
    ['a part too many', forged(7, 'mem_1', 'mem_2')],
  ])('of another list is refused: %s', (_, cursor) => {
    expect(() => pageRequest({ first: 1, after: cursor }, ['number', 'id'])).toThrow('"after"');
    expect(() => pageRequest({ last: 1, before: cursor }, ['number', 'id'])).toThrow('"before"');
  });

  it.each([
    ['day', '2026-02-30', false],
    ['day', '2026-02-28', true],
    ['instant', '2026-02-28T23:59:59.999Z', true],
    ['instant', '2026-02-28T24:00:00.000Z', false],
    ['instant', '2026-02-30T00:00:00.000Z', false],
    ['instant', 'now', false],
    ['text', 'anything', true],
    ['text', 7, false],
  ] as const)('has a %s where one stands: %j is right %s', (part, value, isRight) => {
    const read = () => decodeCursor(forged(value, 'mem_1'), 'after', [part, 'id']);
    if (isRight) expect(read()).toEqual([value, 'mem_1']);
    else expect(read).toThrow('not one of this list');
  });
});
