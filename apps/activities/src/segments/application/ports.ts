import type { LocalDate } from '@autoclub/domain-kit';

/** A segment of a dealer, as analytics last evaluated it (rulebook ANA-06). */
export interface Segment {
  readonly dealerId: string;
  readonly id: string;
  readonly code: string;
  readonly definitionVersion: number;
  /** The business day it was evaluated for. */
  readonly asOfDay: LocalDate;
  /** Its members after all parts of that evaluation; parts that are still under way are not in the lists yet. */
  readonly memberCount: number;
}

/** Whom something is for: the members of a segment, or the customers with a trait of their habit card (rulebook ACT-04). */
export type Target =
  | { readonly by: 'SEGMENT'; readonly segmentId: string }
  | { readonly by: 'TRAIT'; readonly traitCode: string };

/** A part of a list of customers, in the order of their ids. */
export interface CustomersPart {
  readonly after?: string | undefined;
  readonly limit: number;
}

/**
 * The lists inside one transaction; row policies keep them to the tenant (rulebook PLT-02). A person with several
 * records is one customer, the one that stands for the others (rulebook CONV-8); an erased one is in no list.
 */
export interface Segments {
  /** The dealer's segment; undefined for one that is not known or is another dealer's. */
  find(dealerId: string, segmentId: string): Promise<Segment | undefined>;
  /** Whether somebody of the dealer has the trait; a code nobody has is most likely a slip. */
  hasTrait(dealerId: string, traitCode: string): Promise<boolean>;
  customersOf(dealerId: string, target: Target, part: CustomersPart): Promise<string[]>;
  countOf(dealerId: string, target: Target): Promise<number>;
  /** Whether the customer is one of the target. */
  isAmong(dealerId: string, target: Target, customerId: string): Promise<boolean>;
}
