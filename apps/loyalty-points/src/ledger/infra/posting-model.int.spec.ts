import fc from 'fast-check';
import { LedgerScript, anyRoll } from '../../../test/builders/ledger-script';
import { ModelBooks } from '../../../test/builders/model-books';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { openAccounts, postNow } from '../../../test/builders/postings';
import { SqlBooks } from '../../../test/builders/sql-books';
import { brokenLinks } from './chain';

/** How many sequences; `MODEL_RUNS=2000` for a long run. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 25);
const SEED = 20_261_126;

let db: PointsDatabase;
beforeAll(async () => {
  db = await pointsDatabase();
});
afterAll(() => db.drop());

async function fresh(): Promise<void> {
  await db.empty();
  await openAccounts(db, ['mem_1', 'mem_2']);
}

async function expectBalanced(): Promise<void> {
  const sums = await db.owner.query(
    `select transaction_id from points_entry group by 1 having sum(points) <> 0 or count(*) <> 2`,
  );
  expect(sums).toEqual([]);
  expect(await brokenLinks(db.database)).toEqual([]);
}

describe('the SQL of the ledger against its model', () => {
  it('PTS-01, PTS-05, PTS-06, PTS-07: any commands, one by one, give what the model says', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(anyRoll, { minLength: 50, maxLength: 50 }), async (rolls) => {
          const [script, model, books] = [new LedgerScript(), new ModelBooks(), new SqlBooks(db, 'pac_1')];
          for (const roll of rolls) {
            const step = script.next(roll);
            if (!step) continue;
            const isDone = model.apply(step);
            expect({ step, isDone: await books.apply(step) }).toEqual({ step, isDone });
            if (isDone) script.done(step);
          }
          expect(await books.picture()).toEqual(model.picture());
          await expectBalanced();
        })
        .beforeEach(fresh),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('PTS-01, PTS-05: a batch, of credits alone or mixed, does the same as its postings one by one', async () => {
    const isCredits = fc.boolean();
    await fc.assert(
      fc
        .asyncProperty(
          fc.array(anyRoll, { minLength: 2, maxLength: 30 }),
          isCredits,
          async (found, credits) => {
            const rolls = found.map((roll) => ({
              ...roll,
              what: 'post' as const,
              points: credits ? Math.abs(roll.points) : roll.points,
            }));
            const sides = ['pac_1', 'pac_2'].map((accountId) => ({
              script: new LedgerScript(),
              model: new ModelBooks(),
              books: new SqlBooks(db, accountId),
            }));
            const commands = rolls.flatMap((roll) => {
              const side = sides[roll.pick % 2];
              const step = side?.script.next(roll);
              if (!side || step?.does !== 'post' || !side.model.apply(step)) return [];
              side.script.done(step);
              const command = side.books.commandOf(step);
              side.books.numbered(side.model.picture().sequence, command.transactionId);
              return command;
            });
            await postNow(db, commands);
            for (const { books, model } of sides) expect(await books.picture()).toEqual(model.picture());
            await expectBalanced();
          },
        )
        .beforeEach(fresh),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});
