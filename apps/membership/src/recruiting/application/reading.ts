import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { AnswerCount, RecruitmentTarget } from '../domain/recruitment';
import type { StickerAgreement } from '../domain/sticker';
import type { StickerStep } from '../domain/sticker.transitions';
import type { Recommendation } from './ports';

/** A customer who should be asked, and when that was done last. */
export interface CustomerToAsk {
  readonly customerId: string;
  readonly lastAskedOn: LocalDate | null;
}

/** A day at a dealer by which a list is cut. */
export interface OnDay {
  readonly dealerId: string;
  readonly day: LocalDate;
}

export interface StickerStepView {
  readonly stickerAgreementId: string;
  readonly step: StickerStep;
  readonly changedOn: LocalDate;
  readonly changedBy: string | null;
}

/** What is read of recruiting for the graph; every method is one statement. */
export interface RecruitingReading {
  recommendations(reader: Reader, ids: readonly string[]): Promise<Recommendation[]>;
  /** The proposals to each customer, newest first: a page, and one row more than its limit. */
  recommendationsOf(
    reader: Reader,
    customerIds: readonly string[],
    part: PagePart,
  ): Promise<Recommendation[]>;
  /** Customers who are neither members nor lost and were not asked on or after the day, in the order of registration. */
  toAskPage(reader: Reader, notSince: OnDay, part: PagePart): Promise<CustomerToAsk[]>;
  toAskCount(reader: Reader, notSince: OnDay): Promise<number>;
  /** The newest proposals whose follow-up is due up to the day, the oldest first; members need none. */
  duePage(reader: Reader, upTo: OnDay, part: PagePart): Promise<Recommendation[]>;
  dueCount(reader: Reader, upTo: OnDay): Promise<number>;
  /** Proposals by week, department and answer. */
  answerCounts(reader: Reader, dealerId: string, period: Period): Promise<AnswerCount[]>;
  declines(
    reader: Reader,
    dealerId: string,
    period: Period,
  ): Promise<{ readonly reasonCode: string; readonly count: number }[]>;
  targets(reader: Reader, dealerId: string, period: Period): Promise<RecruitmentTarget[]>;
  stickers(reader: Reader, ids: readonly string[]): Promise<StickerAgreement[]>;
  /** The newest agreement about each vehicle. */
  stickersOf(reader: Reader, vehicleIds: readonly string[]): Promise<StickerAgreement[]>;
  stickerSteps(reader: Reader, ids: readonly string[]): Promise<StickerStepView[]>;
}
