import type { LocalDate } from '@autoclub/domain-kit';
import type { Books, Picture, Step } from './ledger-script';

interface Coin {
  readonly lot: number;
  readonly expiresOn: LocalDate | null;
  /** Who has it: nobody, a hold, the entry that spent it, or a debt it repaid. */
  state: 'FREE' | 'REPAID' | { readonly hold: number } | { readonly spentBy: number };
}

/**
 * The account of somebody who keeps every point as a coin, with its lot written on it, and a slate for what is owed.
 * It is slow and has no sums, and it was written from the rulebook and not from the model: where the two differ, one of
 * them is wrong.
 */
export class CoinOracle implements Books {
  private readonly coins: Coin[] = [];
  private readonly granted: [number, number][] = [];
  private owed = 0;
  private qualifyingPoints = 0;
  private sequence = 0;

  /** A control: an oracle that spends the latest lot first must be found out. */
  constructor(private readonly spendsLatestFirst = false) {}

  apply(step: Step): boolean {
    switch (step.does) {
      case 'post':
        return step.points > 0 ? this.grant(step) : this.take(step);
      case 'hold':
        return this.mark(this.spendable(step.day), step.points, () => ({ hold: step.hold }));
      case 'capture':
        return this.mark(this.heldBy(step.hold), step.points, () => ({ spentBy: this.sequence + 1 }), true);
      case 'release':
        return this.free(this.heldBy(step.hold), 0);
      case 'reverse':
        return step.points > 0
          ? this.giveBack(step.entry, step.points)
          : this.takeBack(step.entry, -step.points);
    }
  }

  picture(): Picture {
    const free = this.coins.filter(({ state }) => state === 'FREE').length;
    const isHeld = ({ state }: Coin) => typeof state === 'object' && 'hold' in state;
    const held = this.coins.filter(isHeld).length;
    const lots = this.granted.map(([lot, granted]) => {
      const coins = this.coins.filter((coin) => coin.lot === lot);
      const heldHere = coins.filter(isHeld).length;
      return [
        lot,
        granted,
        coins.filter(({ state }) => state === 'FREE').length + heldHere,
        heldHere,
      ] as const;
    });
    const { qualifyingPoints, sequence } = this;
    return { total: free + held - this.owed, held, qualifyingPoints, sequence, lots };
  }

  private grant({ kind, points, expiresOn }: Step & { does: 'post' }): boolean {
    const lot = ++this.sequence;
    const coins = Array.from({ length: points }, (): Coin => ({ lot, expiresOn, state: 'FREE' }));
    this.coins.push(...coins);
    this.granted.push([lot, points]);
    if (kind === 'EARN' || kind === 'CORRECTION') this.qualifyingPoints += points;
    return this.repay(coins);
  }

  private take({ kind, points, day, corrects }: Step & { does: 'post' }): boolean {
    const isDated = kind === 'REDEMPTION' || kind === 'ADJUSTMENT' || kind === 'CLEARING';
    const coins = this.spendable(isDated ? day : undefined);
    const spend = () => ({ spentBy: this.sequence + 1 });
    if (kind !== 'CORRECTION') return this.mark(coins, -points, spend, true);
    this.overdraw(corrects, -points);
    this.qualifyingPoints += points;
    return true;
  }

  private giveBack(entry: number, points: number): boolean {
    const spent = this.coins.filter(
      ({ state }) => typeof state === 'object' && 'spentBy' in state && state.spentBy === entry,
    );
    return this.free(this.inOrder(spent).reverse().slice(0, points), 1);
  }

  private takeBack(entry: number, points: number): boolean {
    this.overdraw(entry, points);
    return true;
  }

  /** Takes of one lot first, then of the others, and writes on the slate what is not there. */
  private overdraw(first: number | undefined, points: number): void {
    const coins = this.spendable(undefined);
    const own = coins.filter(({ lot }) => lot === first);
    const taken = [...own, ...coins.filter(({ lot }) => lot !== first)].slice(0, points);
    this.sequence++;
    for (const coin of taken) coin.state = { spentBy: this.sequence };
    this.owed += points - taken.length;
  }

  private mark(coins: readonly Coin[], points: number, state: () => Coin['state'], isEntry = false): boolean {
    if (coins.length < points) return false;
    for (const coin of coins.slice(0, points)) coin.state = state();
    if (isEntry) this.sequence++;
    return true;
  }

  private free(coins: readonly Coin[], entries: number): boolean {
    for (const coin of coins) coin.state = 'FREE';
    this.sequence += entries;
    return this.repay(this.inOrder(coins));
  }

  private repay(coins: readonly Coin[]): boolean {
    for (const coin of coins.slice(0, this.owed)) {
      coin.state = 'REPAID';
      this.owed--;
    }
    return true;
  }

  private heldBy(hold: number): Coin[] {
    return this.coins.filter(
      ({ state }) => typeof state === 'object' && 'hold' in state && state.hold === hold,
    );
  }

  private spendable(day: LocalDate | undefined): Coin[] {
    const free = this.coins.filter(({ state }) => state === 'FREE');
    const good = free.filter(({ expiresOn }) => day === undefined || expiresOn === null || expiresOn > day);
    return this.spendsLatestFirst ? this.inOrder(good).reverse() : this.inOrder(good);
  }

  private inOrder(coins: readonly Coin[]): Coin[] {
    const rank = ({ expiresOn, lot }: Coin) => `${expiresOn ?? '9999'} ${String(lot).padStart(6, '0')}`;
    return [...coins].sort((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
  }
}
