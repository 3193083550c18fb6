import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { Dealer, DealerBooks } from '../../network';
import type { Certificate, JobRequirement } from '../domain/certificate';

/** What jobs require at a dealer on a business day (rulebook CONV-3). */
export type JobRequirements = (dealer: Dealer, day: LocalDate) => readonly JobRequirement[];

export interface CertificatePorts extends DealerBooks {
  /** Under its lock. */
  lockCertificate(id: string): Promise<Certificate | undefined>;
  writeCertificate(certificate: Certificate): Promise<void>;
  readonly ids: IdSource;
}

/** Part of a list of certificates, the first to end first; a place holds the values of that order. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface CertificateFilter {
  readonly staffMemberId?: string;
  readonly certificateCode?: string;
  /** Days on which their validity ends `[from, to)`. */
  readonly endsFrom?: LocalDate;
  readonly endsTo?: LocalDate;
}

/** What the graph looks up; rows of others are not there. */
export interface CertificateReads {
  byIds(ids: readonly string[]): Promise<Certificate[]>;
  /** In one statement for any number of people. */
  certificatesOf(staffMemberIds: readonly string[]): Promise<Certificate[]>;
  list(filter: CertificateFilter, page: Page): Promise<Certificate[]>;
}
