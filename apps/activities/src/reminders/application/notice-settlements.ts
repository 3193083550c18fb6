import type { IdSource } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { firstAllowed } from '../../messages';
import type { NewMessage } from '../../messages';
import {
  decideNotice,
  NOTICE_CHANNEL,
  NOTICE_PURPOSE,
  noticeFacts,
  noticeReason,
} from '../domain/settlement-notice';
import type { NoticeDecision, SettlementFacts } from '../domain/settlement-notice';

/** Settlements whose order and judgement are both here, and that are not decided yet. */
export type PendingSettlement = SettlementFacts & { readonly regionId: string };

export interface DecidedSettlement {
  readonly dealerId: string;
  readonly repairOrderId: string;
  readonly decision: NoticeDecision;
}

/** Where decisions and messages are kept, within the transaction that found the pending settlements. */
export interface NoticeBook {
  decide(decided: readonly DecidedSettlement[]): Promise<void>;
  /** A second message for the same reason is not kept (rulebook ACT-08). */
  queue(messages: readonly NewMessage[]): Promise<void>;
}

export interface NoticeParts {
  readonly programmes: ProgrammeBook;
  readonly ids: IdSource;
}

/** Decides on settlement notices and queues those to be sent, each due as soon as it is not quiet any more. */
export async function noticeSettlements(
  { programmes, ids }: NoticeParts,
  book: NoticeBook,
  pending: readonly PendingSettlement[],
  nowAt: (dealerId: string) => Date,
): Promise<void> {
  const decided = pending.map((facts) => {
    const rules = programmes.inForce(facts, facts.businessDay).values.activities;
    const now = nowAt(facts.dealerId);
    return { facts, rules, now, decision: decideNotice(facts, now, rules.noticeWithinDays) };
  });
  await book.queue(
    decided
      .filter(({ decision }) => decision === 'SEND')
      .map(({ facts, rules, now }) => ({
        id: ids('msg'),
        dealerId: facts.dealerId,
        customerId: facts.customerId,
        reason: noticeReason(facts.repairOrderId),
        channel: NOTICE_CHANNEL,
        purpose: NOTICE_PURPOSE,
        template: 'SETTLEMENT_NOTICE',
        facts: noticeFacts(facts),
        dueAt: firstAllowed(now, facts.timeZone, rules),
        about: { type: 'REPAIR_ORDER', id: facts.repairOrderId },
        createdAt: now,
        traceId: facts.traceId,
      })),
  );
  await book.decide(
    decided.map(({ facts, decision }) => ({
      dealerId: facts.dealerId,
      repairOrderId: facts.repairOrderId,
      decision,
    })),
  );
}
