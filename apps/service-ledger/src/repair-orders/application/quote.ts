import {
  accepted,
  businessDayOf,
  type LocalDate,
  type Outcome,
  refused,
  type Refusal,
} from '@autoclub/domain-kit';
import {
  type AskedPremises,
  type Caller,
  currencyRefusal,
  InputChecks,
  type UnitOfWork,
} from '../../documents';
import type { LineDraft } from '../domain/line-pricing';
import { discountFaults, type PricedOrder, priceOrder } from '../domain/price-order';
import { no } from '../domain/refusals';
import type { DiscountApproval } from '../domain/repair-order';
import { MAX_LINES } from '../domain/settlement-refusals';
import type { QuotePorts } from './ports';
import { type DiscountApprovalInput, type LineInput, readApproval, readLines } from './settlement-input';

export interface QuoteInput {
  readonly customerId: string;
  /** The day the price is for; today unless told. */
  readonly onDay?: LocalDate | null;
  readonly lines: readonly LineInput[];
  readonly discountApproval?: DiscountApprovalInput | null;
}

export interface Quote extends PricedOrder {
  readonly businessDay: LocalDate;
}

interface QuoteDraft {
  readonly lines: readonly LineDraft[];
  readonly approval: DiscountApproval | null;
}

/** Prices an order by the very code that settles it, and writes nothing (rulebook SVC-02). */
export function quote(unit: UnitOfWork<QuotePorts>) {
  return async (caller: Caller, input: QuoteInput): Promise<Outcome<Quote, Refusal>> => {
    const read = readQuote(input);
    if (!read.ok) return read;
    return unit.within(caller, async (ports) => ({
      answer: await price(ports, input, read.value, caller.now),
    }));
  };
}

async function price(
  { premises: find, discounts }: QuotePorts,
  input: QuoteInput,
  draft: QuoteDraft,
  now: Date,
): Promise<Outcome<Quote, Refusal>> {
  const { dealer, customers, staff, memberships } = await find(asked(input));
  if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
  if (customers.length === 0) return refused(no('CUSTOMER_NOT_FOUND', ['customerId']));
  const businessDay = input.onDay ?? businessDayOf(now, dealer.timeZone);
  const approver = staff.find(({ id }) => id === draft.approval?.staffMemberId);
  const premises = { memberships, approver, discountsOn: (day: LocalDate) => discounts(dealer, day) };
  const request = { ...draft, businessDay };
  const priced = priceOrder(request, premises);
  const refusals = [
    ...draft.lines.flatMap((line, i) => currencyRefusal(line.list, dealer.currency, ['lines', i])),
    ...discountFaults(priced, request, premises),
  ];
  return refusals.length > 0 ? refused(...refusals) : accepted({ ...priced, businessDay });
}

function readQuote(input: QuoteInput): Outcome<QuoteDraft, Refusal> {
  if (input.lines.length === 0) return refused(no('LINES_MISSING', ['lines']));
  if (input.lines.length > MAX_LINES) return refused(no('TOO_MANY_LINES', ['lines'], { max: MAX_LINES }));
  const checks = new InputChecks();
  const lines = readLines(checks, input.lines);
  const approval = readApproval(checks, input.discountApproval);
  return checks.refusals.length > 0 ? refused(...checks.refusals) : accepted({ lines, approval });
}

function asked({ customerId, discountApproval }: QuoteInput): AskedPremises {
  return {
    system: '',
    customers: [{ id: customerId }],
    vehicles: [],
    staff: discountApproval ? [{ id: discountApproval.staffMemberId }] : [],
    externalRefs: [],
    documentNumbers: [],
    readings: [],
  };
}
