import { groupBy } from '@autoclub/domain-kit';
import { type PostingOrder, type Trace, accountIdOf, lotExpiry } from '../../ledger';
import type { MembershipFact } from '../../memberships';
import { type Dealer, customerName } from '../../network';
import type { EarningDocument } from '../domain/earning-document';
import { type Judgement, isSameJudgement } from '../domain/judgement';
import { type Difference, type Standing, differences, nothingPosted } from '../domain/standing';
import { judgeDocument } from './judge-document';
import type { AnnouncedJudgement, Arrival, DocumentKey, EarningRecord, EarningWork } from './ports';

/** What is known when documents are judged, loaded beforehand. */
export interface Knowledge {
  readonly dealers: readonly Dealer[];
  readonly facts: readonly MembershipFact[];
  readonly records: readonly EarningRecord[];
}

type Means = Pick<EarningWork, 'programmeFor' | 'newTransactionId' | 'today' | 'now'>;

/**
 * Judges documents one after the other and collects what follows: the records to keep, the postings to make, the
 * judgements to publish. Pure but for the ids it draws, so that a batch of many events gives the same as each alone.
 */
export class EarningBatch {
  private readonly dealers: ReadonlyMap<string, Dealer>;
  private readonly facts: ReadonlyMap<string, readonly MembershipFact[]>;
  private readonly records: Map<string, EarningRecord>;
  private readonly changed = new Set<string>();
  readonly postings: PostingOrder[] = [];
  readonly judged: AnnouncedJudgement[] = [];

  constructor(
    known: Knowledge,
    private readonly means: Means,
  ) {
    this.dealers = new Map(known.dealers.map((dealer) => [dealer.dealerId, dealer]));
    this.facts = groupBy(known.facts, customerName);
    this.records = new Map(known.records.map((record) => [documentName(record.document), record]));
  }

  /** The records that changed, as they are to be kept. */
  changedRecords(): EarningRecord[] {
    return [...this.changed].flatMap((name) => this.records.get(name) ?? []);
  }

  /** A document has come; one that is not newer than the stored is out of date and changes nothing (rulebook PTS-04). */
  receive({ document, version, trace }: Arrival): void {
    const known = this.records.get(documentName(document));
    if (known && known.version >= version) return;
    const judgement = this.judgementOf(document, known);
    this.settle({ document, version, trace }, judgement, trace, known);
  }

  /** What is known of the customer has changed: judges a stored document again and corrects it if need be (CONV-6). */
  review(record: EarningRecord, causationId: string): void {
    const judgement = this.judgementOf(record.document, record);
    if (isSameJudgement(judgement, record.judgement)) return;
    this.settle(record, judgement, { ...record.trace, causationId }, record);
  }

  /** A stored document earns for another customer than was thought (rulebook CONV-8): judges it for that one. */
  reassign(record: EarningRecord, document: EarningDocument, causationId: string): void {
    const cause = { ...record.trace, causationId };
    this.settle({ ...record, document }, this.judgementOf(document), cause, record);
  }

  private judgementOf(document: EarningDocument, known?: EarningRecord): Judgement {
    return judgeDocument(document, {
      dealer: this.dealerOf(document),
      facts: this.facts.get(customerName(document)) ?? [],
      programmeFor: this.means.programmeFor,
      earnedFor: known?.judgement.membershipId ?? null,
    });
  }

  private settle(
    arrival: Arrival,
    judgement: Judgement,
    cause: Trace,
    known: EarningRecord | undefined,
  ): void {
    const dealer = this.dealerOf(arrival.document);
    const orders = this.ordersFor(arrival.document, judgement, cause, known);
    const record: EarningRecord = {
      ...arrival,
      judgement,
      judgementCount: (known?.judgementCount ?? 0) + 1,
      judgedAt: this.means.now,
      judgedOn: this.means.today(dealer),
      postingCount: (known?.postingCount ?? 0) + orders.length,
      firstTransactionId: known?.firstTransactionId ?? orders[0]?.transactionId ?? null,
    };
    const name = documentName(arrival.document);
    this.records.set(name, record);
    this.changed.add(name);
    this.postings.push(...orders);
    this.judged.push({ record, regionId: dealer.regionId, trace: cause });
  }

  private ordersFor(
    document: EarningDocument,
    judgement: Judgement,
    trace: Trace,
    known: EarningRecord | undefined,
  ): PostingOrder[] {
    const standing: Standing = known
      ? { ...known.judgement, postingCount: known.postingCount }
      : nothingPosted;
    let first = known?.firstTransactionId ?? null;
    return differences(standing, judgement).map((difference) => {
      const order = this.orderFor(document, difference, first, trace);
      first ??= order.transactionId;
      return order;
    });
  }

  private orderFor(
    document: EarningDocument,
    { membershipId, kind, points, revision, explanation }: Difference,
    first: string | null,
    trace: Trace,
  ): PostingOrder {
    const dealer = this.dealerOf(document);
    const { lotLifeMonths } = this.means.programmeFor(dealer, document.businessDay).points;
    return {
      transactionId: this.means.newTransactionId(),
      dealerId: document.dealerId,
      regionId: dealer.regionId,
      accountId: accountIdOf(membershipId),
      kind,
      points,
      source: { type: document.type, id: document.id, revision },
      businessDay: document.businessDay,
      postedOn: this.means.today(dealer),
      lotExpiresOn: points > 0 ? lotExpiry(document.businessDay, lotLifeMonths) : null,
      correctsTransactionId: kind === 'CORRECTION' ? first : null,
      explanation,
      trace,
    };
  }

  private dealerOf({ dealerId }: EarningDocument): Dealer {
    const dealer = this.dealers.get(dealerId);
    if (!dealer) throw new Error(`The dealer ${dealerId} is not known; its documents have to wait.`);
    return dealer;
  }
}

/** Writes what a batch has collected: records, postings and announcements, one statement each. */
export async function writeBatch(batch: EarningBatch, work: EarningWork): Promise<void> {
  await work.documents.save(batch.changedRecords());
  await work.ledger.post(batch.postings);
  await work.announcements.judged(batch.judged);
}

export function documentName({ dealerId, type, id }: DocumentKey): string {
  return `${dealerId} ${type} ${id}`;
}
