import type { TestDatabase } from '@autoclub/testing';
import fc from 'fast-check';
import { Note, notesOfTwoDealers } from '../../test/notes';
import {
  keysetPage,
  type ListOrder,
  pageOfList,
  pagesOfOwners,
  type PagePart,
  type PlaceValue,
  type Statement,
} from './keyset-page';
import { everything } from '../tenant-scope';

interface Listed {
  readonly owner: string;
  readonly day: string;
  readonly id: string;
}

/** Two lists of notes, many of them of the same day, so that the id decides. */
const notes: Listed[] = ['R', 'S'].flatMap((owner) =>
  Array.from({ length: 9 }, (_, n) => ({ owner, day: `2026-11-0${1 + (n % 3)}`, id: `${owner}${n}` })),
);

const orders = {
  newestFirst: { columns: ['business_day', 'id'], newestFirst: true },
  oldestFirst: { columns: ['business_day', 'id'] },
} satisfies Record<string, ListOrder>;

describe.each(Object.entries(orders))('a list, %s', (name, order: ListOrder) => {
  let test: TestDatabase;
  const table = { table: 'note', owner: 'region_id', order };

  beforeAll(async () => {
    test = await notesOfTwoDealers();
    await test.owner.query('delete from note');
    await test.owner.query(
      `insert into note (dealer_id, id, region_id, business_day)
       select 'A', id, owner, day from json_to_recordset($1) as n(owner text, day date, id text)`,
      [JSON.stringify(notes)],
    );
  });
  afterAll(() => test.drop());

  const read = ({ sql, parameters }: Statement): Promise<{ id: string }[]> =>
    test.database.transaction(everything, (tx) => tx.query(sql, [...parameters]));
  const inOrder = (list: readonly Listed[]): Listed[] => {
    const sorted = [...list].sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1));
    return name === 'newestFirst' ? sorted.reverse() : sorted;
  };
  const place = ({ day, id }: Listed): readonly PlaceValue[] => [day, id];

  /** What a part of a list holds, by plain means. */
  const expected = (
    list: Listed[],
    part: { limit: number; backward: boolean; after: number; before: number },
  ) => {
    const window = inOrder(list).slice(part.after + 1, Math.max(part.after + 1, part.before));
    if (part.backward) window.reverse();
    return window.slice(0, part.limit + 1).map(({ id }) => id);
  };

  const parts = fc.record({
    limit: fc.integer({ min: 1, max: 10 }),
    backward: fc.boolean(),
    after: fc.integer({ min: -1, max: 8 }),
    before: fc.integer({ min: 0, max: 9 }),
  });
  const partOf = (
    list: Listed[],
    drawn: { limit: number; backward: boolean; after: number; before: number },
  ) => {
    const [after, before] = [inOrder(list)[drawn.after], inOrder(list)[drawn.before]];
    const part: PagePart = {
      limit: drawn.limit,
      backward: drawn.backward,
      after: after && place(after),
      before: before && place(before),
    };
    return part;
  };
  const ofOwner = (owner: string) => notes.filter((note) => note.owner === owner);

  it('gives the same part by SQL and by a query of TypeORM, as plain means would', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (drawn) => {
        const list = ofOwner('R');
        const part = partOf(list, drawn);
        const only = { sql: 'region_id = $1', parameters: ['R'] };
        expect((await read(pageOfList({ ...table, only }, part))).map(({ id }) => id)).toEqual(
          expected(list, drawn),
        );
        const built = await test.database.transaction(everything, (tx) => {
          const query = tx.createQueryBuilder(Note, 'n').where('n.regionId = :region', { region: 'R' });
          return keysetPage(query, order, part).getMany();
        });
        expect(built.map(({ id }) => id)).toEqual(expected(list, drawn));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the parts of several owners at once, each in its order', async () => {
    const part: PagePart = { limit: 3, backward: false };
    const only = { sql: 'dealer_id = $1', parameters: ['A'] };
    const rows = await read(pagesOfOwners({ ...table, only }, ['R', 'S', 'nobody'], part));
    const drawn = { limit: 3, backward: false, after: -1, before: 9 };
    for (const owner of ['R', 'S'])
      expect(rows.map(({ id }) => id).filter((id) => id.startsWith(owner))).toEqual(
        expected(ofOwner(owner), drawn),
      );
    expect(rows).toHaveLength(8);
  });

  it('refuses a place of another list', () => {
    expect(() => pageOfList(table, { limit: 1, backward: false, after: ['x'] })).toThrow(
      'not one of this list',
    );
  });
});
