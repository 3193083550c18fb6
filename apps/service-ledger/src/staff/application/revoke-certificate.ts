import { accepted, businessDayOf, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { revokeRefusals } from '../domain/refusals';
import type { CertificatePorts } from './ports';

const MAX_REASON = 500;

/** Takes a certificate back from today on, with a reason; what was done under it stays done (rulebook SVC-20). */
export const revokeCertificate = command<CertificatePorts>()({
  name: 'staffCertificateRevoke',
  refusals: revokeRefusals,
  read: ({ certificateId, reason }: { readonly certificateId: string; readonly reason: string }) => {
    const checks = new InputChecks(revokeRefusals);
    return checks.complete({ certificateId, reason: checks.text(reason, ['reason'], MAX_REASON) });
  },
  async work(ports, { certificateId, reason }, { now }) {
    const { no } = revokeRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const known = await ports.lockCertificate(certificateId);
    if (!known) return refused(no('CERTIFICATE_NOT_FOUND', ['certificateId']));
    if (known.revokedOn !== null)
      return refused(no('CERTIFICATE_REVOKED', ['certificateId'], { day: known.revokedOn }));
    const revoked = { ...known, revokedOn: businessDayOf(now, dealer.timeZone), revokeReason: reason };
    await ports.writeCertificate(revoked);
    return accepted({ answer: { certificateId }, written: revoked });
  },
});
