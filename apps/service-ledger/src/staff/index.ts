import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { ownedElsewhere } from '@autoclub/subgraph-kit';
import { dealerBooksIn } from '../network';
import { recordCertificate } from './application/record-certificate';
import { revokeCertificate } from './application/revoke-certificate';
import { StaffCertificateMutation } from './graphql/certificate.mutation';
import { StaffCertificateResolver } from './graphql/certificate.resolver';
import { CertificateLookups, type ShownReads } from './graphql/lookups';
import { CertificateEntity } from './infra/certificate.entity';
import { CertificateRepository } from './infra/certificate.repository';
import { certificatePorts } from './infra/staff-ports';

export type { CertificateReads, JobRequirements } from './application/ports';
export { assignmentFaults } from './domain/certificate';
export { assignmentRefusals } from './domain/refusals';
export { certificatesIn, jobRequirementsFrom } from './infra/staff-ports';

/** What members of staff are certified for, by which jobs are assigned (rulebook SVC-20). */
export const staff: Capability = { name: 'staff', entities: [CertificateEntity], graph };

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, certificatePorts(host));
  const reads = sqlUnitOfWork<ShownReads>(host.database, (tx, { scope }) =>
    Object.assign(new CertificateRepository(tx, scope), {
      dealer: () => dealerBooksIn(tx, scope).dealer(),
    }),
  );
  const lookups = new CertificateLookups(reads);
  return {
    resolvers: [
      new StaffCertificateResolver(lookups),
      new StaffCertificateMutation(recordCertificate(unit), revokeCertificate(unit), lookups),
    ],
    references: { StaffMember: ownedElsewhere },
  };
}
