import {
  accepted,
  type AmountInput,
  commonRefusals,
  defineRefusals,
  InputChecks,
  type Money,
  type Outcome,
  refused,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { currencyFault } from '../../network';
import { mayApproveDiscounts } from '../domain/price-order';
import { discountRefusals } from '../domain/refusals';
import type { ApprovePorts } from './ports';
import { MAX_NUMBER, MAX_REASON } from './settlement-input';

export interface ApproveInput {
  readonly roNumber: string;
  readonly customerId: string;
  readonly limitAmount: AmountInput;
  readonly reason: string;
}

const refusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'STAFF_MEMBER_NOT_FOUND',
  ),
  ...discountRefusals.pick('DISCOUNT_NOT_APPROVED'),
});

/**
 * A manager allows, by their own token, a discount beyond the tier's on an order that is still to be settled (rulebook
 * SVC-03). The one who settles it then asks for no more than that.
 */
export const approveDiscount = command<ApprovePorts>()({
  name: 'repairOrderDiscountApprove',
  refusals,
  read: readApproved,
  async work(ports, draft, { dealerId, staffMemberId, now, traceId }) {
    const { no } = refusals;
    if (staffMemberId === null) return refused(no('STAFF_MEMBER_NOT_FOUND', []));
    const { dealer, customers, staff } = await ports.premises({
      system: null,
      customers: [{ id: draft.customerId }],
      vehicles: [],
      staff: [{ id: staffMemberId }],
      externalRefs: [],
      documentNumbers: [],
      readings: [],
    });
    const [approver] = staff;
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    if (!approver) return refused(no('STAFF_MEMBER_NOT_FOUND', []));
    if (!mayApproveDiscounts(approver)) return refused(no('DISCOUNT_NOT_APPROVED', []));
    if (customers.length === 0) return refused(no('CUSTOMER_NOT_FOUND', ['customerId']));
    const wrongCurrency = currencyFault(draft.limit, dealer.currency, ['limitAmount']);
    if (wrongCurrency.length > 0) return refused(...wrongCurrency);
    const id = ports.ids('dap');
    const approvedBy = { approvedById: approver.id, approverNumber: approver.staffNumber };
    const approval = { ...draft, ...approvedBy, id, dealerId, approvedAt: now, traceId };
    await ports.writeApproval(approval);
    return accepted({ answer: { id }, written: approval });
  },
});

function readApproved(
  input: ApproveInput,
): Outcome<
  { roNumber: string; customerId: string; limit: Money; reason: string },
  RefusalOf<typeof refusals>
> {
  const checks = new InputChecks(refusals);
  return checks.complete({
    roNumber: checks.text(input.roNumber, ['roNumber'], MAX_NUMBER),
    customerId: input.customerId,
    limit: checks.positiveAmount(input.limitAmount, ['limitAmount']),
    reason: checks.text(input.reason, ['reason'], MAX_REASON),
  });
}
