import type { IdSource } from '@autoclub/domain-kit';
import type { DueDiscount, LateDiscount } from './late-discount';

export interface JudgeContext {
  readonly now: Date;
  readonly ids: IdSource;
  /** The trace of the order. */
  readonly traceId: string;
}

/** What is to be done about the entry of one order: nothing, to write it, or to take it off. */
export type Verdict =
  { readonly kind: 'KEEP' } | { readonly kind: 'WRITE' | 'REMOVE'; readonly entry: LateDiscount };

const KEEP: Verdict = { kind: 'KEEP' };

/**
 * Brings the entry of an order to what is due now (rulebook SVC-21). Said twice, or in another order, it comes to the
 * same. An entry that has ended stays for good, with what it ended with.
 */
export function judgeOrder(
  listed: LateDiscount | undefined,
  due: DueDiscount | undefined,
  { now, ids, traceId }: JudgeContext,
): Verdict {
  if (!due) return listed && !listed.ended ? { kind: 'REMOVE', entry: listed } : KEEP;
  if (!listed) {
    const entry = { ...due, id: ids('ldc'), listedAt: now, ended: null, traceId };
    return { kind: 'WRITE', entry };
  }
  return isSame(listed, due) ? KEEP : { kind: 'WRITE', entry: { ...listed, ...due } };
}

function isSame(listed: LateDiscount, due: DueDiscount): boolean {
  const amounts = (['given', 'due', 'owed'] as const).every(
    (name) => listed[name].amountMinor === due[name].amountMinor,
  );
  return amounts && listed.membershipId === due.membershipId && listed.tier === due.tier;
}
