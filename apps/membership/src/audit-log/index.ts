import type { Capability } from '@autoclub/service-host';
import { PORTION, sealAuditLog } from './infra/seals';

export { type AuditLogProof, proveAuditLog } from './infra/seals';

const EVERY_MS = 1_000;

/** Seals the audit log of personal data, so that nobody edits it unseen (rulebook PLT-03). */
export const auditLog: Capability = {
  name: 'audit-log',
  clockwork: ({ database }) => [
    {
      name: 'seal the audit log',
      everyMs: EVERY_MS,
      run: async () => (await sealAuditLog(database)) === PORTION,
    },
  ],
};
