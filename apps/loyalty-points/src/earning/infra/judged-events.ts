import { addDays } from '@autoclub/domain-kit';
import { type DataOf, earningJudged } from '@autoclub/event-contracts';
import { type OutboundEvent, appendEvents, causeOf } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { NEWS_DAYS } from '@autoclub/programme-config';
import type { AnnouncedJudgement, Announcements } from '../application/ports';

/**
 * Publishes judgements through the outbox, those of documents that are news ({@link NEWS_DAYS}): one
 * statement for any number, each with the trace of its own document.
 */
export class JudgedEvents implements Announcements {
  constructor(
    private readonly tx: Tx,
    private readonly now: Date,
  ) {}

  async judged(judgements: readonly AnnouncedJudgement[]): Promise<void> {
    const news = judgements.filter(isNews);
    const [first] = news;
    if (!first) return;
    await appendEvents(this.tx, news.map(eventOf), causeFor(first), this.now);
  }
}

function isNews({ record: { document, judgedOn } }: AnnouncedJudgement): boolean {
  return addDays(document.businessDay, NEWS_DAYS) >= judgedOn;
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
