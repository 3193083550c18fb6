import {
  accepted,
  defineRefusals,
  refused,
  type Money,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';

export const CORRECTION_STATUSES = ['REQUESTED', 'APPROVED', 'DECLINED'] as const;
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];

/** A movement that puts a wrong one right (rulebook MEM-09): one person asks for it, another one decides. */
export interface WalletCorrection {
  readonly correctionId: string;
  readonly dealerId: string;
  readonly membershipId: string;
  /** Signed: positive is money that the wallet gets. */
  readonly amount: Money;
  readonly reason: string;
  readonly status: CorrectionStatus;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

export const correctionRefusals = defineRefusals({
  CORRECTION_NOT_FOUND: { zh: '未找到该储值更正。', en: 'There is no such correction.' },
  CORRECTION_DECIDED: { zh: '该储值更正已有决定。', en: 'The correction was decided already.' },
  CORRECTION_NEEDS_PERSON: {
    zh: '储值更正须由员工本人办理。',
    en: 'A correction takes a member of staff with a token of their own.',
  },
  CORRECTION_NEEDS_SECOND_PERSON: {
    zh: '储值更正须由另一位员工决定。',
    en: 'Another person than who asked for it decides about a correction.',
  },
});

/** The correction as this person decides about it now; nobody decides about their own, and nobody twice. */
export function decided(
  correction: WalletCorrection | undefined,
  { isApproved, by, at }: { readonly isApproved: boolean; readonly by: string | null; readonly at: Date },
): Outcome<WalletCorrection, RefusalOf<typeof correctionRefusals>> {
  if (!correction) return refused(correctionRefusals.no('CORRECTION_NOT_FOUND', ['correctionId']));
  if (by === null) return refused(correctionRefusals.no('CORRECTION_NEEDS_PERSON'));
  if (by === correction.requestedBy) return refused(correctionRefusals.no('CORRECTION_NEEDS_SECOND_PERSON'));
  if (correction.status !== 'REQUESTED')
    return refused(correctionRefusals.no('CORRECTION_DECIDED', ['correctionId']));
  return accepted({
    ...correction,
    status: isApproved ? 'APPROVED' : 'DECLINED',
    decidedBy: by,
    decidedAt: at,
  });
}
