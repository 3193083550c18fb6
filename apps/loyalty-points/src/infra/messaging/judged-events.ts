import { type DataOf, earningJudged } from '@autoclub/event-contracts';
import { type OutboundEvent, appendEvents, causeOf } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { AnnouncedJudgement, Announcements } from '../../application/ports';

/** Tells judgements through the outbox: one statement for any number, each with the journey of its own document. */
export class JudgedEvents implements Announcements {
  constructor(
    private readonly tx: Tx,
    private readonly now: Date,
  ) {}

  async judged(judgements: readonly AnnouncedJudgement[]): Promise<void> {
    const [first] = judgements;
    if (!first) return;
    await appendEvents(this.tx, judgements.map(eventOf), causeFor(first), this.now);
  }
}

function eventOf(announced: AnnouncedJudgement): OutboundEvent<DataOf<typeof earningJudged>> {
  const { record, regionId } = announced;
  const { document, judgement } = record;
  return {
    contract: earningJudged,
    sequence: record.judgementCount,
    dealerId: document.dealerId,
    regionId,
    cause: causeFor(announced),
    data: {
      sourceType: document.type,
      sourceId: document.id,
      dealerId: document.dealerId,
      customerId: document.customerId,
      membershipId: judgement.membershipId,
      outcome: judgement.outcome,
      points: judgement.points,
      ruleId: judgement.explanation.ruleId,
      ruleVersion: judgement.explanation.ruleVersion,
      businessDay: document.businessDay,
    },
  };
}

function causeFor({ trace }: AnnouncedJudgement) {
  return causeOf({ id: trace.causationId, correlationId: trace.correlationId });
}
