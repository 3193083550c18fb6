import { testDatabase, type TestDatabase } from '@autoclub/testing';
import fc from 'fast-check';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { copyTable, keepLatest } from './keep-latest';
import { platformMigrations } from '../migrations';
import { everything } from '../tenant-scope';

class CreateCard1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table card (
        dealer_id text, card_id text, tier_code text, valid_days daterange, roles text[], began_on date,
        sequence bigint not null, primary key (dealer_id, card_id));
      grant all on card to autoclub_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table card');
  }
}

const cards = copyTable({
  name: 'card',
  key: ['dealerId', 'cardId'],
  columns: ['tierCode', 'roles'],
  saidOnce: ['beganOn'],
});

interface Version {
  readonly cardId: string;
  readonly tierCode: string;
  readonly beganOn: string | null;
  readonly sequence: number;
}

const rowOf = (version: Version) => ({ dealerId: 'A', roles: ['x', version.tierCode], other: 1, ...version });

describe('keepLatest', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await testDatabase({ entities: [], migrations: [...platformMigrations, CreateCard1790000000000] });
  });
  beforeEach(() => test.owner.query('truncate card'));
  afterAll(() => test.drop());

  const keep = (...versions: Version[]) =>
    test.database.transaction(everything, (tx) => keepLatest(tx, cards, versions.map(rowOf)));
  const kept = (): Promise<unknown[]> =>
    test.owner.query('select card_id, tier_code, roles, began_on, sequence from card order by card_id');

  it('keeps properties in the columns of their names, with the types of the table', async () => {
    await keep({ cardId: 'c1', tierCode: 'GOLD', beganOn: '2026-03-01', sequence: 1 });
    expect(await kept()).toEqual([
      { card_id: 'c1', tier_code: 'GOLD', roles: ['x', 'GOLD'], began_on: '2026-03-01', sequence: 1 },
    ]);
    await keep();
  });

  it('lets the newest version of each record win, however versions are ordered, repeated and batched', async () => {
    const version = fc.record({
      cardId: fc.constantFrom('c1', 'c2', 'c3'),
      sequence: fc.integer({ min: 1, max: 4 }),
    });
    const batches = fc.array(fc.array(version, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
    const full = ({ cardId, sequence }: Pick<Version, 'cardId' | 'sequence'>): Version => ({
      cardId,
      sequence,
      tierCode: `T${sequence}`,
      beganOn: sequence === 2 ? '2026-03-01' : null,
    });
    await fc.assert(
      fc.asyncProperty(batches, async (drawn) => {
        await test.owner.query('truncate card');
        for (const batch of drawn) await keep(...batch.map(full));
        const all = drawn.flat();
        const expected = ['c1', 'c2', 'c3'].flatMap((cardId) => {
          const sequences = all.filter((each) => each.cardId === cardId).map(({ sequence }) => sequence);
          if (sequences.length === 0) return [];
          const sequence = Math.max(...sequences);
          const beganOn = sequences.includes(2) ? '2026-03-01' : null;
          return [{ card_id: cardId, tier_code: `T${sequence}`, began_on: beganOn, sequence }];
        });
        expect(await kept()).toMatchObject(expected);
        expect(await kept()).toHaveLength(expected.length);
      }),
      { numRuns: 60 },
    );
  });

  it('lets two copies of the service write the same records at the same moment', async () => {
    const batch = (first: number, step: number): Version[] =>
      Array.from({ length: 50 }, (_, n) => ({
        cardId: `c${step > 0 ? n : 49 - n}`,
        tierCode: 'T',
        beganOn: null,
        sequence: first,
      }));
    await Promise.all([1, 2, 3, 4].map((first) => keep(...batch(first, first % 2 ? 1 : -1))));
    expect(await test.owner.query('select count(*), min(sequence) from card')).toEqual([
      { count: 50, min: 4 },
    ]);
  });
});
