import type { LocalDate } from '@autoclub/domain-kit';
import { pointsPosted } from '@autoclub/event-contracts';
import type {
  AccountKey,
  AccountOnDay,
  HeldLot,
  HeldPoints,
  HoldKey,
  HoldOrder,
  Ledger,
  PostedMovement,
  PostingOrder,
} from '../../src/ledger/application/ports';
import type { LotView } from '../../src/ledger/application/points-reads';
import { accountIdOf, entryIdOf } from '../../src/ledger/domain/derived-ids';
import {
  type Movement,
  balanceOn,
  emptyAccount,
  hold,
  post,
  release,
} from '../../src/ledger/domain/points-account';
import { type LotUse, freeIn } from '../../src/ledger/domain/points-lot';
import type { ReversibleKind } from '../../src/ledger/domain/posting-kind';
import type { CustomerKey } from '../../src/network';
import type { Step } from '../builders/ledger-script';
import { publish } from './publish';
import type { KeptAccount, KeptEntry, Transaction } from './store';

/** The books in memory: the model of the ledger decides, and an entry and its event are written together. */
export class MemoryLedger implements Ledger {
  constructor(private readonly tx: Transaction) {}

  async openAccounts(members: readonly (CustomerKey & { readonly membershipId: string })[]): Promise<void> {
    await this.tx.step();
    const { accounts } = this.tx.tables;
    for (const { dealerId, customerId, membershipId } of members) {
      const id = accountIdOf(membershipId);
      if (!accounts.has(id))
        accounts.set(id, { dealerId, customerId, membershipId, account: emptyAccount, steps: [] });
    }
  }

  async post(orders: readonly PostingOrder[]): Promise<readonly PostedMovement[]> {
    const posted: PostedMovement[] = [];
    for (const order of orders) {
      await this.tx.step();
      posted.push(...this.postOne(order));
    }
    return posted;
  }

  async hold({ accountId, holdId, points, day }: HoldOrder): Promise<HeldPoints | null> {
    await this.tx.step();
    const kept = this.kept(accountId);
    const outcome = hold(kept.account, points, day);
    if (!outcome.ok) return null;
    const { account, uses } = outcome.value;
    const { holds } = this.tx.tables;
    const number = holds.size + 1;
    holds.set(holdId, { number, accountId, points, uses, end: null });
    this.keep(accountId, { ...kept, account }, { does: 'hold', hold: number, points, day });
    return { balance: balanceOn(account, day), funding: [{ dealerId: kept.dealerId, points }] };
  }

  async release({ holdId }: { readonly holdId: string }): Promise<void> {
    await this.tx.step();
    const { number, accountId, uses } = this.end(holdId, 'RELEASED');
    const kept = this.kept(accountId);
    const account = release(kept.account, uses);
    this.keep(accountId, { ...kept, account }, { does: 'release', hold: number });
  }

  async heldLots({ dealerId, holdId }: HoldKey): Promise<HeldLot[]> {
    await this.tx.step();
    const { accountId, uses } = this.tx.tables.holds.get(holdId) ?? { accountId: '', uses: [] };
    const { lots } = this.kept(accountId).account;
    return uses.map(({ openedBy, points }) => {
      const expiresOn = lots.find((lot) => lot.openedBy === openedBy)?.expiresOn ?? null;
      return { dealerId, points, expiresOn };
    });
  }

  async account({ dealerId, accountId }: AccountKey, day: LocalDate): Promise<AccountOnDay | null> {
    const [found] = await this.accounts(dealerId, [accountId], day);
    return found ?? null;
  }

  async accounts(dealerId: string, accountIds: readonly string[], day: LocalDate): Promise<AccountOnDay[]> {
    await this.tx.step();
    return [...accountIds].sort().flatMap((accountId) => {
      const kept = this.tx.tables.accounts.get(accountId);
      if (kept?.dealerId !== dealerId) return [];
      const { account, customerId, membershipId } = kept;
      const { qualifyingPoints, sequence } = account;
      const balance = balanceOn(account, day);
      const expired = account.total - balance.total;
      return [
        { dealerId, accountId, customerId, membershipId, balance, expired, qualifyingPoints, sequence },
      ];
    });
  }

  async withExpired(dealerId: string, day: LocalDate, after: string, limit: number): Promise<string[]> {
    await this.tx.step();
    const isOver = ({ account }: KeptAccount) =>
      account.lots.some((lot) => lot.expiresOn !== null && lot.expiresOn <= day && freeIn(lot) > 0);
    const ids = [...this.tx.tables.accounts].filter(([, kept]) => kept.dealerId === dealerId && isOver(kept));
    return ids
      .map(([id]) => id)
      .filter((id) => id > after)
      .sort()
      .slice(0, limit);
  }

  lotsExpiringOn(): Promise<LotView[]> {
    return Promise.reject(new Error('Nothing in the simulation asks for lots.'));
  }

  lotsOf(): Promise<LotView[]> {
    return Promise.reject(new Error('Nothing in the simulation asks for lots.'));
  }

  private postOne(order: PostingOrder): PostedMovement[] {
    const { tables } = this.tx;
    const source = `${order.source.type} ${order.source.id} ${order.source.revision}`;
    if (tables.sources.has(source)) return [];
    tables.sources.add(source);
    const kept = this.kept(order.accountId);
    const corrected = tables.entries.get(order.reverses?.transactionId ?? order.correctsTransactionId ?? '');
    const own = corrected?.accountId === order.accountId ? corrected : undefined;
    const captured =
      order.capturesHoldId === undefined ? undefined : this.end(order.capturesHoldId, 'CAPTURED');
    const movement: Movement = {
      ...order,
      corrects: own?.sequence,
      captures: captured?.uses,
      takesBack: order.reverses ? (own?.uses ?? []) : undefined,
    };
    const outcome = post(kept.account, movement);
    if (!outcome.ok) throw new Error(outcome.refusals[0]?.code);
    const { account, entry } = outcome.value;
    this.keep(order.accountId, { ...kept, account }, stepOf(order, own, captured?.number));
    this.enter(order, { ...kept, account }, entry.uses, own);
    const { transactionId } = order;
    const { sequence, total: totalAfter, held: heldAfter, qualifyingPoints: qualifyingAfter } = account;
    return [{ transactionId, sequence, totalAfter, heldAfter, qualifyingAfter }];
  }

  private enter(order: PostingOrder, kept: KeptAccount, uses: readonly LotUse[], reversed?: KeptEntry): void {
    const { entries } = this.tx.tables;
    const { transactionId, accountId, kind, points, source } = order;
    const { sequence, total, held } = kept.account;
    const isReturn = kind === 'REVERSAL' && points > 0;
    if (isReturn && reversed)
      entries.set(reversed.transactionId, { ...reversed, uses: less(reversed.uses, uses) });
    const made = {
      transactionId,
      accountId,
      kind,
      points,
      source,
      sequence,
      totalAfter: total,
      heldAfter: held,
      isCapture: order.capturesHoldId !== undefined,
    };
    entries.set(transactionId, { ...made, uses: isReturn ? [] : uses });
    publish(this.tx, pointsPosted, sequence, order.trace, postedEvent(order, kept));
  }

  private end(holdId: string, end: 'CAPTURED' | 'RELEASED') {
    const { holds } = this.tx.tables;
    const found = holds.get(holdId);
    if (!found || found.end !== null) throw new Error(`The hold ${holdId} cannot end again.`);
    holds.set(holdId, { ...found, end });
    return found;
  }

  private kept(accountId: string): KeptAccount {
    const kept = this.tx.tables.accounts.get(accountId);
    if (!kept) throw new Error(`The account ${accountId} was never opened.`);
    return kept;
  }

  private keep(accountId: string, kept: KeptAccount, step: Step): void {
    this.tx.tables.accounts.set(accountId, { ...kept, steps: [...kept.steps, step] });
  }
}

/** The event as the function of the database writes it. */
function postedEvent(order: PostingOrder, { account, membershipId, customerId }: KeptAccount) {
  const { total, held, qualifyingPoints } = account;
  const { accountId, dealerId, kind, points, source, businessDay, postedOn, explanation } = order;
  return {
    accountId,
    membershipId,
    customerId,
    dealerId,
    entryId: entryIdOf(order.transactionId),
    kind,
    points,
    ruleId: explanation.ruleId,
    ruleVersion: explanation.ruleVersion,
    source: { type: source.type, id: source.id },
    businessDay,
    postedOn,
    balance: { available: total - held, held, total },
    qualifyingPoints,
  };
}

function stepOf(order: PostingOrder, corrected: KeptEntry | undefined, hold: number | undefined): Step {
  const { kind, points, postedOn: day, lotExpiresOn: expiresOn } = order;
  if (hold !== undefined) return { does: 'capture', hold, points: -points, day };
  if (kind !== 'REVERSAL')
    return { does: 'post', kind, points, day, expiresOn, corrects: corrected?.sequence };
  const reversed = order.reverses?.kind as ReversibleKind;
  return { does: 'reverse', entry: corrected?.sequence ?? 0, kind: reversed, points, day };
}

function less(uses: readonly LotUse[], returned: readonly LotUse[]): LotUse[] {
  const back = new Map(returned.map((use) => [use.openedBy, use.points]));
  return uses
    .map((use) => ({ ...use, points: use.points - (back.get(use.openedBy) ?? 0) }))
    .filter(({ points }) => points > 0);
}
