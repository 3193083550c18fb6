import fc from 'fast-check';
import { CoinOracle } from '../../../test/builders/coin-oracle';
import { type Books, LedgerScript, type Roll, anyRoll } from '../../../test/builders/ledger-script';
import { ModelBooks } from '../../../test/builders/model-books';

const SEQUENCES = 10_000;
const COMMANDS = 50;
const SEED = 20_261_126;

/** Does the same to both, as far as either could; they have to agree at every step. */
function agree(rolls: readonly Roll[], one: Books, other: Books): void {
  const script = new LedgerScript();
  for (const roll of rolls) {
    const step = script.next(roll);
    if (!step) continue;
    const isDone = one.apply(step);
    if (other.apply(step) !== isDone)
      throw new Error(`They differ on whether this can be done: ${JSON.stringify(step)}`);
    if (isDone) script.done(step);
  }
  expect(other.picture()).toEqual(one.picture());
}

const rolls = fc.array(anyRoll, { minLength: COMMANDS, maxLength: COMMANDS });

describe('the model of an account against an account of single coins', () => {
  it(`PTS-01, PTS-05, PTS-06, PTS-07: agrees in ${SEQUENCES} sequences of ${COMMANDS} commands`, () => {
    let commands = 0;
    fc.assert(
      fc.property(rolls, (found) => {
        commands += found.length;
        agree(found, new ModelBooks(), new CoinOracle());
      }),
      { numRuns: SEQUENCES, seed: SEED },
    );
    expect(commands).toBe(SEQUENCES * COMMANDS);
  }, 120_000);

  it('PTS-06: control: an oracle that spends the latest lot first is found out', () => {
    const differ = fc.property(rolls, (found) => agree(found, new ModelBooks(), new CoinOracle(true)));
    expect(fc.check(differ, { numRuns: 200, seed: SEED }).failed).toBe(true);
  });

  it('PTS-14: lots hold what is available and what is held, at the end of any history', () => {
    fc.assert(
      fc.property(rolls, (found) => {
        const [model, script] = [new ModelBooks(), new LedgerScript()];
        for (const roll of found) {
          const step = script.next(roll);
          if (step && model.apply(step)) script.done(step);
        }
        const { total, held, lots } = model.picture();
        const sum = (index: 2 | 3) => lots.reduce((points, lot) => points + lot[index], 0);
        expect(sum(3)).toBe(held);
        expect(sum(2)).toBe(held + Math.max(0, total - held));
        expect(
          lots.every(
            ([, granted, remaining, ofIt]) => 0 <= ofIt && ofIt <= remaining && remaining <= granted,
          ),
        ).toBe(true);
      }),
      { numRuns: 1_000, seed: SEED },
    );
  });
});
