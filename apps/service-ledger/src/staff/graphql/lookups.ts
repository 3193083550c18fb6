import { businessDayOf } from '@autoclub/domain-kit';
import { byId, byOwner, type GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { DealerBooks } from '../../network';
import type { CertificateReads } from '../application/ports';
import { type Certificate, isValidOn } from '../domain/certificate';
import type { StaffCertificate } from './certificate.type';

export type ShownReads = CertificateReads & Pick<DealerBooks, 'dealer'>;

/** What a request looks up about certificates, each bundled into one statement. */
export class CertificateLookups {
  constructor(readonly reads: UnitOfWork<ShownReads>) {}

  async certificate(context: GraphContext, id: string): Promise<StaffCertificate | null> {
    const lookup = byId(
      context,
      'certificate',
      (reader, ids) => this.reads.read(reader, (certificates) => certificates.byIds(ids)),
      (each) => each.id,
    );
    const found = await lookup.load(id);
    return found && presentCertificate(found, await this.today(context));
  }

  async certificatesOf(context: GraphContext, staffMemberId: string): Promise<StaffCertificate[]> {
    const lookup = byOwner(
      context,
      'certificates',
      (reader, ids) => this.reads.read(reader, (certificates) => certificates.certificatesOf(ids)),
      (each) => each.staffMemberId,
    );
    const found = await lookup.load(staffMemberId);
    if (found.length === 0) return [];
    const today = await this.today(context);
    return found.map((each) => presentCertificate(each, today));
  }

  /** The business day of the caller's dealer, looked up once in a request; UTC for who has none. */
  async today(context: GraphContext) {
    const lookup = byId(
      context,
      'zone of the dealer',
      async (reader, ids) => {
        const dealer =
          reader.scope.kind === 'dealer' ? await this.reads.read(reader, (each) => each.dealer()) : undefined;
        return ids.map((id) => ({ id, timeZone: dealer?.timeZone ?? 'UTC' }));
      },
      ({ id }) => id,
    );
    return businessDayOf(context.now(), (await lookup.load('zone'))?.timeZone ?? 'UTC');
  }
}

/** A certificate as the graph shows it on a day. */
export function presentCertificate(
  certificate: Certificate,
  today: ReturnType<typeof businessDayOf>,
): StaffCertificate {
  const { id, staffMemberId, certificateCode, level, validity, revokedOn, recordedById } = certificate;
  return {
    id,
    staffMember: { id: staffMemberId },
    certificateCode,
    level,
    validity,
    isValid: isValidOn(certificate, today),
    revokedOn,
    recordedBy: recordedById === null ? null : { id: recordedById },
  };
}
