import { accepted, InputChecks, type Period, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Certificate } from '../domain/certificate';
import { certificateRefusals } from '../domain/refusals';
import type { CertificatePorts } from './ports';

export interface CertificateInput {
  readonly staffMemberId: string;
  readonly certificateCode: string;
  readonly level: number;
  readonly validity: Period;
}

const LEVELS = { min: 1, max: 9 };
const MOST_YEARS = 20;

/** Records that somebody may do a kind of work, at a level, for a while (rulebook SVC-20). */
export const recordCertificate = command<CertificatePorts>()({
  name: 'staffCertificateRecord',
  refusals: certificateRefusals,
  read: ({ staffMemberId, certificateCode, level, validity }: CertificateInput) => {
    const checks = new InputChecks(certificateRefusals);
    checks.day(validity.from, ['validity', 'from']);
    checks.day(validity.to, ['validity', 'to']);
    return checks.complete({
      staffMemberId,
      certificateCode: checks.code(certificateCode, ['certificateCode'], 48),
      level: checks.wholeNumber(level, ['level'], LEVELS),
      validity: checks.period(validity, ['validity'], MOST_YEARS),
    });
  },
  async work(ports, draft, { now, traceId, staffMemberId: recordedById }) {
    const { no } = certificateRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    if (!(await ports.staffMember(draft.staffMemberId)))
      return refused(no('STAFF_MEMBER_NOT_FOUND', ['staffMemberId']));
    const certificate: Certificate = {
      ...draft,
      id: ports.ids('crt'),
      dealerId: dealer.id,
      recordedAt: now,
      recordedById,
      revokedOn: null,
      revokeReason: null,
      traceId,
    };
    await ports.writeCertificate(certificate);
    return accepted({ answer: { certificateId: certificate.id }, written: certificate });
  },
});
