import type { TenantScope, Tx } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { Host } from '@autoclub/service-host';
import type { Reader } from '@autoclub/use-cases';
import { dealerBooksIn } from '../../network';
import type { CertificatePorts, CertificateReads, JobRequirements } from '../application/ports';
import { CertificateRepository } from './certificate.repository';

/** What the use cases of certificates work on inside one transaction. */
export function certificatePorts({ ids }: Pick<Host, 'ids'>) {
  return (tx: Tx, { scope }: Pick<Reader, 'scope'>): CertificatePorts => {
    const dealers = dealerBooksIn(tx, scope);
    return Object.assign(new CertificateRepository(tx, scope), {
      ids,
      dealer: () => dealers.dealer(),
      staffMember: (id: string) => dealers.staffMember(id),
    });
  };
}

/** The certificates of a dealer inside one transaction, for the rooms that assign people to jobs. */
export function certificatesIn(tx: Tx, scope: TenantScope): Pick<CertificateReads, 'certificatesOf'> {
  return new CertificateRepository(tx, scope);
}

/** What jobs require by the programme in force for a dealer on a day (rulebook CONV-3). */
export function jobRequirementsFrom(book: ProgrammeBook): JobRequirements {
  return ({ id: dealerId, regionId }, day) =>
    book.inForce({ regionId, dealerId }, day).values.service.jobCertificates;
}
