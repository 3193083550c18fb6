import { type LotUse, type PointsAccount, emptyAccount, hold, post, release } from '../ledger';
import type { StoredEntry, StoredHold } from './books';

interface Fold {
  readonly account: PointsAccount;
  /** By the number of an entry: what it took from lots and has not been given back. */
  readonly uses: ReadonlyMap<number, readonly LotUse[]>;
}

/**
 * The account its entries and holds lead to, in the order in which they came, or undefined when they could not have
 * been posted like this (rulebook PTS-14).
 */
export function foldAccount(
  entries: readonly StoredEntry[],
  holds: readonly StoredHold[],
): PointsAccount | undefined {
  const numbers = new Map(entries.map((entry) => [entry.transactionId, entry]));
  const steps = holdSteps(holds);
  let fold: Fold | undefined = { account: emptyAccount, uses: new Map() };
  for (const entry of entries) {
    fold = fold && afterSteps(fold, steps.get(entry.sequence - 1) ?? []);
    fold = fold && afterEntry(fold, entry, numbers.get(entry.correctsTransactionId ?? ''), holds);
  }
  return fold && afterSteps(fold, steps.get(entries.at(-1)?.sequence ?? 0) ?? [])?.account;
}

function afterEntry(
  { account, uses }: Fold,
  entry: StoredEntry,
  corrected: StoredEntry | undefined,
  holds: readonly StoredHold[],
): Fold | undefined {
  const isReversal = entry.kind === 'REVERSAL';
  const captured = holds.find(({ end }) => end?.isCaptured && end.afterSequence === entry.sequence);
  const left = uses.get(corrected?.sequence ?? 0) ?? [];
  const outcome = post(account, {
    ...entry,
    corrects: corrected?.sequence,
    captures: captured?.lots,
    takesBack: isReversal ? left : undefined,
  });
  if (!outcome.ok) return undefined;
  const { account: next, entry: posted } = outcome.value;
  if (entry.sequence !== next.sequence || entry.totalAfter !== next.total) return undefined;
  const after = new Map(uses);
  if (entry.points < 0) after.set(entry.sequence, posted.uses);
  else if (isReversal && corrected) after.set(corrected.sequence, less(left, posted.uses));
  return { account: next, uses: after };
}

function less(uses: readonly LotUse[], returned: readonly LotUse[]): LotUse[] {
  const back = new Map(returned.map((use) => [use.openedBy, use.points]));
  return uses
    .map((use) => ({ ...use, points: use.points - (back.get(use.openedBy) ?? 0) }))
    .filter(({ points }) => points > 0);
}

interface HoldStep {
  readonly step: number;
  readonly held: StoredHold;
  readonly isPlaced: boolean;
}

/** Placings and releases by the number of the entry before them; a capture is the entry itself. */
function holdSteps(holds: readonly StoredHold[]): Map<number, HoldStep[]> {
  const steps = new Map<number, HoldStep[]>();
  const add = (after: number, step: HoldStep) => steps.set(after, [...(steps.get(after) ?? []), step]);
  for (const held of holds) {
    add(held.afterSequence, { step: held.step, held, isPlaced: true });
    if (held.end && !held.end.isCaptured)
      add(held.end.afterSequence, { step: held.end.step, held, isPlaced: false });
  }
  for (const each of steps.values()) each.sort((a, b) => a.step - b.step);
  return steps;
}

function afterSteps(fold: Fold, steps: readonly HoldStep[]): Fold | undefined {
  let { account } = fold;
  for (const { held, isPlaced } of steps) {
    if (!isPlaced) {
      account = release(account, held.lots);
      continue;
    }
    const outcome = hold(account, held.points, held.placedOn);
    if (!outcome.ok || JSON.stringify(outcome.value.uses) !== JSON.stringify(held.lots)) return undefined;
    account = outcome.value.account;
  }
  return { ...fold, account };
}
