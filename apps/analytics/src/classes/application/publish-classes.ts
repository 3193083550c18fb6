import { type Explanation, formatMoney, money, type LocalDate } from '@autoclub/domain-kit';
import { customerClassified, type DataOf } from '@autoclub/event-contracts';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Fact } from '@autoclub/use-cases';
import type { DealerCopy } from '../../network';
import { classify, type CustomerClasses } from '../domain/customer-classes';
import { totalSpendMinor } from '../domain/customer-history';
import { isLoyalBase } from '../domain/rules/frequency-class.rule';
import { isNews, publishedOf, type PublishedClasses } from '../domain/published-classes';
import { historyRequest, judgement } from './classify-customers';
import type { HistoryReads, TracedHistory } from './ports';

/** Customers of a dealer, and what of their classes was published. */
export interface PublishedClassBook {
  /** The next customers after an id, at most so many. */
  customersAfter(dealerId: string, after: string, limit: number): Promise<string[]>;
  published(dealerId: string, customerIds: readonly string[]): Promise<PublishedClasses[]>;
  /** Keeps what was published last, and in the history each change with its reasons. */
  keep(dealerId: string, published: readonly ReasonedClasses[]): Promise<void>;
}

/** Classes that have changed, with the explanation of each rule set (rulebook CONV-4). */
export interface ReasonedClasses extends PublishedClasses {
  readonly reasons: readonly Explanation[];
}

/** What a portion of the night works on within one transaction. */
export interface PublishClassesPorts {
  readonly histories: Pick<HistoryReads, 'histories'>;
  readonly classes: PublishedClassBook;
  readonly programmes: ProgrammeBook;
}

/** One portion: the news, and the customer after whom the next one goes on; null when it was the last. */
export interface PublishedPortion {
  readonly facts: readonly Fact<DataOf<typeof customerClassified>>[];
  readonly last: string | null;
}

const PORTION = 500;

/**
 * Classes a portion of a dealer's customers by both rule sets and publishes those that have changed (rulebook ANA-01,
 * ANA-02, ANA-12). Silence changes a class as well, so that no event alone could say when.
 */
export async function publishClasses(
  { histories, classes, programmes }: PublishClassesPorts,
  dealer: DealerCopy,
  asOf: LocalDate,
  { now, after }: { readonly now: Date; readonly after: string },
): Promise<PublishedPortion> {
  const { dealerId } = dealer;
  const ids = await classes.customersAfter(dealerId, after, PORTION);
  const last = ids.length < PORTION ? null : (ids.at(-1) ?? null);
  if (ids.length === 0) return { facts: [], last };
  const { day, params, ruleVersion } = judgement(programmes, dealer, asOf, now);
  const requests = ids.map((customerId) => ({ ...historyRequest(dealerId, day), customerId }));
  const known = new Map(
    (await classes.published(dealerId, ids)).map((published) => [published.customerId, published]),
  );
  const news = (await histories.histories(requests)).flatMap((history) => {
    const labels = classify(history, day, { params, ruleVersion });
    const before = known.get(history.customerId);
    const published = publishedOf(labels, before);
    return isNews(published, before) ? [{ history, labels, before, published }] : [];
  });
  await classes.keep(
    dealerId,
    news.map(({ published, labels: { value, frequency } }) => ({
      ...published,
      reasons: [value.explanation, frequency.explanation],
    })),
  );
  return { facts: news.map((each) => factOf(each, ruleVersion, dealer)), last };
}

interface News {
  readonly history: TracedHistory;
  readonly labels: CustomerClasses;
  readonly before: PublishedClasses | undefined;
  readonly published: PublishedClasses;
}

function factOf(
  { history, labels, before, published }: News,
  ruleSetVersion: string,
  { dealerId, regionId }: DealerCopy,
): Fact<DataOf<typeof customerClassified>> {
  const { customerId, valueClass, frequencyClass, isNewCar, hasInsuranceRenewed, asOfDay, version } =
    published;
  const of = (ruleSetId: string) => ({ ruleSetId, ruleSetVersion });
  const data = {
    ...{ dealerId, customerId, membershipId: null, asOfDay, isNewCar, hasInsuranceRenewed },
    level: 'DEALER' as const,
    value: { ...of('ANA-01'), class: valueClass, previousClass: before?.valueClass ?? null },
    frequency: { ...of('ANA-02'), class: frequencyClass, previousClass: before?.frequencyClass ?? null },
    isInLoyalBase: isLoyalBase(labels.frequency),
    spendAmount: { amount: formatMoney(money(totalSpendMinor(history.spend))), currencyCode: 'CNY' },
    visitCount: history.visitCount,
    lastVisitOn: history.lastVisitOn,
  };
  return { contract: customerClassified, data, sequence: version, home: { dealerId, regionId } };
}
