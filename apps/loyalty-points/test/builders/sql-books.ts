import { type LocalDate, localDate } from '@autoclub/domain-kit';
import type { TestDatabase } from '@autoclub/testing';
import type { ReversibleKind } from '../../src/ledger';
import type { PostingCommand } from '../../src/ledger/infra/posting.repository';
import type { Picture, Step } from './ledger-script';
import { inLedger, postNow, posting } from './postings';

/** The real ledger as an account that steps are done to. */
export class SqlBooks {
  /** The transactions of the account by the number of their entry. */
  private readonly transactions = new Map<number, string>();

  constructor(
    private readonly db: TestDatabase,
    private readonly accountId: string,
  ) {}

  /** Whether it could be done; points that are not there leave all as it was. */
  async apply(step: Step): Promise<boolean> {
    if (step.does === 'hold') return this.hold(step.hold, step.points, step.day);
    if (step.does === 'release') {
      await inLedger(this.db, (ledger) =>
        ledger.release({ dealerId: 'dlr_one', holdId: this.holdId(step.hold) }),
      );
      return true;
    }
    return this.post(this.commandOf(step));
  }

  /** The posting of a step, for those that post. */
  commandOf(step: Exclude<Step, { does: 'hold' | 'release' }>): PostingCommand {
    const { accountId } = this;
    switch (step.does) {
      case 'post':
        return posting({
          accountId,
          kind: step.kind,
          points: step.points,
          postedOn: step.day,
          lotExpiresOn: step.expiresOn,
          correctsTransactionId: this.transactions.get(step.corrects ?? 0) ?? null,
        });
      case 'capture':
        return posting({
          accountId,
          kind: 'REDEMPTION',
          points: -step.points,
          postedOn: step.day,
          capturesHoldId: this.holdId(step.hold),
        });
      case 'reverse':
        return posting({
          accountId,
          kind: 'REVERSAL',
          points: step.points,
          postedOn: step.day,
          reverses: this.reversed(step.entry, step.kind),
        });
    }
  }

  /** Takes note of the number an entry has, for what corrects or reverses it later. */
  numbered(sequence: number, transactionId: string): void {
    this.transactions.set(sequence, transactionId);
  }

  async picture(): Promise<Picture> {
    const [account] = await this.db.owner.query(
      `select total, held, qualifying_points as "qualifyingPoints", sequence
         from points_account where account_id = $1`,
      [this.accountId],
    );
    const lots: { opened_by: number; granted: number; remaining: number; held: number }[] =
      await this.db.owner.query(
        'select opened_by, granted, remaining, held from points_lot where account_id = $1 order by opened_by',
        [this.accountId],
      );
    return { ...account, lots: lots.map((lot) => [lot.opened_by, lot.granted, lot.remaining, lot.held]) };
  }

  private hold(hold: number, points: number, day: LocalDate): Promise<boolean> {
    const { accountId } = this;
    const order = { dealerId: 'dlr_one', accountId, holdId: this.holdId(hold), points, day: localDate(day) };
    return inLedger(this.db, async (ledger) => (await ledger.hold(order)) !== null);
  }

  private async post(command: PostingCommand): Promise<boolean> {
    try {
      const [posted] = await postNow(this.db, [command]);
      if (posted) this.numbered(posted.sequence, command.transactionId);
      return posted !== undefined;
    } catch (error) {
      if (!String(error).includes('INSUFFICIENT_POINTS')) throw error;
      return false;
    }
  }

  private reversed(entry: number, kind: ReversibleKind) {
    return { transactionId: this.transactions.get(entry) ?? '', kind };
  }

  private holdId(hold: number): string {
    return `rdm_${this.accountId.slice(4)}h${hold}`;
  }
}
