import type { LocalDate } from '@autoclub/domain-kit';

/** That a use was taken back: the benefit was not given after all, or registered twice (rulebook SVC-05). */
export interface UseReversal {
  readonly reasonCode: string;
  readonly reversedAt: Date;
  readonly reversedOn: LocalDate;
  /** By whose token; null for the dealer's system. */
  readonly reversedById: string | null;
  readonly traceId: string;
}
