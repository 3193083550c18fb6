import type { Bilingual, CurrencyCode, LocalDate } from '@autoclub/domain-kit';
import type { EarnsBy } from './earner';

export const LINE_KINDS = ['LABOUR', 'PART', 'BOUTIQUE', 'INSURANCE', 'OTHER'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What a person calls the kinds (rulebook PLT-05). */
export const lineKindNames: Readonly<Record<LineKind, Bilingual>> = {
  LABOUR: { zh: '工时', en: 'labour' },
  PART: { zh: '配件', en: 'parts' },
  BOUTIQUE: { zh: '精品', en: 'boutique' },
  INSURANCE: { zh: '保险', en: 'insurance' },
  OTHER: { zh: '其他', en: 'other' },
};

export const PAYERS = ['CUSTOMER', 'INSURER', 'WARRANTY', 'CLUB'] as const;
export type Payer = (typeof PAYERS)[number];

/** One line of a repair order as far as earning looks at it. */
export interface RepairOrderLine {
  /** Named in the explanation; absent of an order that was judged before lines were named. */
  readonly lineId?: string;
  readonly kind: LineKind;
  readonly payer: Payer;
  /** After discount and after every refund so far. */
  readonly payableMinor: number;
}

export interface RepairOrderFacts {
  readonly currency: CurrencyCode;
  readonly lines: readonly RepairOrderLine[];
  /** The part of the customer's bill that was paid with points; it earns nothing (rulebook PTS-07). */
  readonly paidWithPointsMinor: number;
  /** All discounts of the bill, for the receipt; absent of an order from before it was kept. */
  readonly discountMinor?: number;
}

export interface InsurancePolicyFacts {
  readonly currency: CurrencyCode;
  readonly isSoldHere: boolean;
  readonly premiumMinor: number;
}

export interface AttendanceFacts {
  readonly activityId: string;
}

/** A member introduced a customer, and it was confirmed (rulebook MEM-10). */
export interface ReferralFacts {
  readonly introducedCustomerId: string;
  /** The sales department has paid for it by its own policy: recorded, not rewarded twice. */
  readonly isPaidBySales: boolean;
  /** It turned out not to count, perhaps after it was confirmed; absent of one that counts. */
  readonly isRejected?: boolean;
}

/** A package sold ahead: what was paid less all refunds (rulebook SVC-08). */
export interface PackageFacts {
  readonly currency: CurrencyCode;
  readonly remainingPaidMinor: number;
  readonly paidWithPointsMinor: number;
}

/** What each kind of document states. The kinds are those that can earn (rulebook PTS-02). */
export interface FactsOf {
  readonly REPAIR_ORDER: RepairOrderFacts;
  readonly INSURANCE_POLICY: InsurancePolicyFacts;
  readonly ACTIVITY_REGISTRATION: AttendanceFacts;
  readonly REFERRAL: ReferralFacts;
  readonly PACKAGE: PackageFacts;
}

export const EARNING_SOURCES = [
  'REPAIR_ORDER',
  'INSURANCE_POLICY',
  'ACTIVITY_REGISTRATION',
  'REFERRAL',
  'PACKAGE',
] as const;
export type EarningSource = keyof FactsOf;

/** The car of a document, and why its customer is the one who earns (rulebook CONV-8). */
export interface CarOfDocument {
  readonly vehicleId: string;
  /** The customer that the document names. */
  readonly payerId: string;
  readonly earnsBy: EarnsBy;
}

/** A document of another service as it stands now, with the business day that decides which rules judge it. */
export interface DocumentOf<Source extends EarningSource> {
  readonly type: Source;
  readonly id: string;
  readonly dealerId: string;
  /** Who earns: the customer it names, but for a company's or a leased car (rulebook CONV-8). */
  readonly customerId: string;
  /** The record it named, when that was merged into the customer's (rulebook CONV-8). */
  readonly cameUnder?: string;
  readonly car?: CarOfDocument;
  readonly businessDay: LocalDate;
  readonly facts: FactsOf[Source];
}

/** Any document that can earn; its type says which facts it carries. */
export type EarningDocument = { [Source in EarningSource]: DocumentOf<Source> }[EarningSource];
