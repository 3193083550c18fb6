import {
  accepted,
  addDays,
  defineRefusals,
  formatMoney,
  isWithinDays,
  refused,
  type Explanation,
  type LocalDate,
  type Money,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import type { CardHolder } from './card-period';

/** A joining fee that was given back (rulebook MEM-07). */
export interface JoiningRefund {
  readonly amount: Money;
  readonly refundedOn: LocalDate;
  readonly repairOrderId: string;
  readonly explanation: Explanation;
}

export const refundRefusals = defineRefusals({
  MEMBERSHIP_NOT_RUNNING: { zh: '会籍不在有效期内，不能办理。', en: 'The membership does not run.' },
  NOTHING_TO_REFUND: {
    zh: '免费或赠送入会，没有可退的费用。',
    en: 'The joining was free or a gift; there is nothing to give back.',
  },
  REFUND_TOO_LATE: {
    zh: '入会费最迟可于 {lastDay} 退。',
    en: 'The fee of joining could be given back until {lastDay}.',
  },
  FIRST_SERVICE_UNKNOWN: {
    zh: '入会后尚无已结算的服务。',
    en: 'No service has been settled since the member joined.',
  },
  NOT_THE_FIRST_SERVICE: {
    zh: '所指并非入会后的首次服务。',
    en: 'This is not the first service since the member joined.',
  },
  DOCUMENT_MISSING: { zh: '缺少材料：{kind}。', en: 'The document {kind} is missing.' },
});

export interface RefundRequest {
  readonly today: LocalDate;
  readonly repairOrderId: string;
  /** Kinds of the original documents that were not shown. */
  readonly missingDocuments: readonly string[];
  readonly refundDays: number;
  readonly version: string;
}

/**
 * Gives a paid joining back in full (rulebook MEM-07): within the days of the programme, when the first service was
 * found unsatisfactory, and with the original documents. The membership ends as REFUNDED.
 *
 * @param firstServices The orders of the first day on which the member had service since joining.
 */
export function refundJoining(
  membership: CardHolder,
  firstServices: readonly string[],
  request: RefundRequest,
): Outcome<
  { readonly membership: CardHolder; readonly refund: JoiningRefund },
  RefusalOf<typeof refundRefusals>
> {
  const { card, feePaid } = membership;
  const { today, repairOrderId, refundDays, missingDocuments } = request;
  const faults: RefusalOf<typeof refundRefusals>[] = [];
  if (membership.status !== 'ACTIVE')
    return refused(refundRefusals.no('MEMBERSHIP_NOT_RUNNING', ['membershipId']));
  if (feePaid.amountMinor === 0) faults.push(refundRefusals.no('NOTHING_TO_REFUND', ['membershipId']));
  if (!isWithinDays(today, card.activatedOn, refundDays))
    faults.push(
      refundRefusals.no('REFUND_TOO_LATE', ['membershipId'], {
        lastDay: addDays(card.activatedOn, refundDays),
      }),
    );
  if (firstServices.length === 0) faults.push(refundRefusals.no('FIRST_SERVICE_UNKNOWN', ['repairOrderId']));
  else if (!firstServices.includes(repairOrderId))
    faults.push(refundRefusals.no('NOT_THE_FIRST_SERVICE', ['repairOrderId']));
  faults.push(
    ...missingDocuments.map((kind) =>
      refundRefusals.no('DOCUMENT_MISSING', ['documents'], { kind: { code: kind } }),
    ),
  );
  if (faults.length > 0) return refused(...faults);
  const validity = { from: card.validity.from, to: today };
  return accepted({
    membership: {
      ...membership,
      status: 'REFUNDED',
      card: { ...card, validity, upgrades: [] },
      version: membership.version + 1,
    },
    refund: {
      amount: feePaid,
      refundedOn: today,
      repairOrderId,
      explanation: explanation('MEM-07.refund', {
        ruleVersion: request.version,
        formula: formatMoney(feePaid),
        inputs: { activatedOn: card.activatedOn, feeAmount: formatMoney(feePaid), refundDays },
        result: formatMoney(feePaid),
      }),
    },
  });
}
