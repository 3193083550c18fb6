import {
  accepted,
  businessDayOf,
  InputChecks,
  type LocalDate,
  type Outcome,
  refused,
  refusalsOf,
} from '@autoclub/domain-kit';
import { type Caller, preview } from '@autoclub/use-cases';
import { type AskedPremises, type DocumentWarning, holderOn, warningsOf } from '../../documents';
import { couponFaults } from '../domain/coupon-faults';
import { couponIdsOf, type LineDraft, technicianIdsOf } from '../domain/line-pricing';
import { discountFaults, type PricedOrder, priceOrder } from '../domain/price-order';
import { type QuoteRefusal, quoteRefusals } from '../domain/refusals';
import type { AskedApproval } from '../domain/discount-approval';
import { amountFaults, technicianFaults } from '../domain/settlement-refusals';
import type { QuotePorts } from './ports';
import { type DiscountApprovalInput, type LineInput, readApproval, readLines } from './settlement-input';

export interface QuoteInput {
  readonly customerId: string;
  /** The car that is to be repaired, where it is known already. */
  readonly vehicleId?: string | null;
  /** The day the price is for; today unless given. */
  readonly onDay?: LocalDate | null;
  readonly lines: readonly LineInput[];
  readonly discountApproval?: DiscountApprovalInput | null;
}

export interface Quote extends PricedOrder {
  readonly businessDay: LocalDate;
  readonly warnings: readonly DocumentWarning[];
}

export interface QuoteDraft {
  readonly customerId: string;
  readonly vehicleId: string | null;
  readonly onDay: LocalDate | null;
  readonly lines: readonly LineDraft[];
  readonly approval: AskedApproval | null;
}

/** Prices an order by the very code that settles it; nothing is kept (rulebook SVC-02). */
export const quote = preview<QuotePorts>()({
  refusals: quoteRefusals,
  read: readQuote,
  work: priceQuote,
});

/** Prices what was read, on premises of the transaction; coupons that lines name are locked. */
export async function priceQuote(
  ports: QuotePorts,
  { customerId, vehicleId, onDay, ...draft }: QuoteDraft,
  caller: Caller,
): Promise<Outcome<Quote, QuoteRefusal>> {
  const found = await ports.premises(asked(customerId, vehicleId, draft));
  const { dealer, customers, staff, memberships } = found;
  const [[vehicle], [customer]] = [found.vehicles, customers];
  if (!dealer) return refused(quoteRefusals.no('DEALER_NOT_FOUND', []));
  if (!customer) return refused(quoteRefusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
  if (vehicleId !== null && !vehicle) return refused(quoteRefusals.no('VEHICLE_NOT_FOUND', ['vehicleId']));
  const businessDay = onDay ?? businessDayOf(caller.now, dealer.timeZone);
  const approver = staff.find(({ id }) => id === draft.approval?.staffMemberId);
  const discountsOn = (day: LocalDate) => ports.discounts(dealer, day);
  const named = await ports.lockCoupons(couponIdsOf(draft.lines));
  const coupons = new Map(named.map((coupon) => [coupon.id, coupon]));
  const premises = { memberships, approver, discountsOn, actor: caller, standing: undefined, coupons };
  const request = { ...draft, businessDay };
  const heldFor = { type: 'QUOTE', id: '' };
  const intended = { day: businessDay, customerId, vehicleId, heldFor, usedBefore: null };
  const priced = priceOrder(request, premises);
  const refusals: QuoteRefusal[] = [
    ...amountFaults(draft.lines, dealer.currency),
    ...technicianFaults(draft.lines, new Set(staff.map(({ id }) => id))),
    ...discountFaults(priced, request, premises),
    ...couponFaults(draft.lines, coupons, intended),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const warnings = warningsOf(customer.personId, vehicle ? holderOn(vehicle, businessDay) : null);
  return accepted({ ...priced, businessDay, warnings });
}

export function readQuote(input: QuoteInput): Outcome<QuoteDraft, QuoteRefusal> {
  const checks = new InputChecks(quoteRefusals);
  const day = checks.complete({ onDay: input.onDay ? checks.day(input.onDay, ['onDay']) : null });
  const lines = readLines(input.lines);
  const approval = readApproval(input.discountApproval);
  if (!day.ok || !lines.ok || !approval.ok) return refused(...refusalsOf<QuoteRefusal>(day, lines, approval));
  const { customerId, vehicleId = null } = input;
  return accepted({ customerId, vehicleId, ...day.value, lines: lines.value, approval: approval.value });
}

function asked(
  customerId: string,
  vehicleId: string | null,
  { approval, lines }: Pick<QuoteDraft, 'approval' | 'lines'>,
): AskedPremises {
  const staff = [...(approval ? [approval.staffMemberId] : []), ...technicianIdsOf(lines)];
  return {
    system: null,
    customers: [{ id: customerId }],
    vehicles: vehicleId === null ? [] : [{ id: vehicleId }],
    staff: staff.map((id) => ({ id })),
    externalRefs: [],
    documentNumbers: [],
    readings: [],
  };
}
