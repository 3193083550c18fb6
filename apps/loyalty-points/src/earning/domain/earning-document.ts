import type { Bilingual, CurrencyCode, LocalDate } from '@autoclub/domain-kit';

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
}

export interface InsurancePolicyFacts {
  readonly currency: CurrencyCode;
  readonly isSoldHere: boolean;
  readonly premiumMinor: number;
}

export interface AttendanceFacts {
  readonly activityId: string;
}

/** What each kind of document states. The kinds are those that can earn (rulebook PTS-02). */
export interface FactsOf {
  readonly REPAIR_ORDER: RepairOrderFacts;
  readonly INSURANCE_POLICY: InsurancePolicyFacts;
  readonly ACTIVITY_REGISTRATION: AttendanceFacts;
}

export const EARNING_SOURCES = ['REPAIR_ORDER', 'INSURANCE_POLICY', 'ACTIVITY_REGISTRATION'] as const;
export type EarningSource = keyof FactsOf;

/** A document of another service as it stands now, with the business day that decides which rules judge it. */
export interface DocumentOf<Source extends EarningSource> {
  readonly type: Source;
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly businessDay: LocalDate;
  readonly facts: FactsOf[Source];
}

/** Any document that can earn; its type says which facts it carries. */
export type EarningDocument = { [Source in EarningSource]: DocumentOf<Source> }[EarningSource];
