import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

/** Why a certificate is not recorded (rulebook SVC-20). */
export const certificateRefusals = defineRefusals(
  commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'NUMBER_OUT_OF_RANGE',
    'DATE_OUT_OF_RANGE',
    'PERIOD_INVALID',
    'PERIOD_TOO_LONG',
    'DEALER_NOT_FOUND',
    'STAFF_MEMBER_NOT_FOUND',
  ),
);

/** Why a certificate is not revoked. */
export const revokeRefusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID', 'DEALER_NOT_FOUND'),
  CERTIFICATE_NOT_FOUND: { zh: '未找到该证书。', en: 'There is no such certificate.' },
  CERTIFICATE_REVOKED: { zh: '该证书已于 {day} 撤销。', en: 'The certificate was revoked on {day}.' },
});

/** Why somebody may not do a job. */
export const assignmentRefusals = defineRefusals({
  ...commonRefusals.pick('STAFF_MEMBER_NOT_FOUND'),
  CERTIFICATE_MISSING: {
    zh: '员工 {staffNumber} 缺少此类作业所需的证书 {certificate}（不低于 {level} 级，且在有效期内）。',
    en: 'Staff member {staffNumber} lacks the certificate {certificate} of level {level} that this job needs today.',
  },
});

export type CertificateRefusal = RefusalOf<typeof certificateRefusals>;
export type RevokeRefusal = RefusalOf<typeof revokeRefusals>;
export type AssignmentRefusal = RefusalOf<typeof assignmentRefusals>;
