import {
  accepted,
  businessDayOf,
  InputChecks,
  membershipInForce,
  type Outcome,
  refused,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { FoundPremises } from '../../documents';
import type { Dealer } from '../../network';
import {
  type Complaint,
  type ComplaintKind,
  type ContactPoint,
  deadlineDays,
  deadlinesOf,
  type Severity,
} from '../domain/complaint';
import { openRefusals } from '../domain/refusals';
import { openedFacts } from './complaint-facts';
import type { OpenPorts } from './ports';

export interface OpenComplaintInput {
  readonly customerId: string;
  readonly vehicleId: string | null;
  readonly repairOrderId: string | null;
  readonly kind: ComplaintKind;
  readonly category: string;
  readonly contactPoint: ContactPoint | null;
  readonly severity: Severity;
  readonly ownerStaffMemberId: string | null;
  readonly words: string;
}

/** What was said, at most so long. */
export const MOST_WORDS = 2_000;

/** Takes a complaint down, or a request that a member made on line, with its owner and deadline (rulebook SVC-15). */
export const openComplaint = command<OpenPorts>()({
  name: 'complaintOpen',
  refusals: openRefusals,
  read: (input: OpenComplaintInput) => {
    const checks = new InputChecks(openRefusals);
    const category = checks.code(input.category, ['category']);
    return checks.complete({ ...input, category, words: checks.text(input.words, ['words'], MOST_WORDS) });
  },
  async work(ports, draft, { now, traceId, staffMemberId }) {
    const found = await ports.premises({
      system: null,
      customers: [{ id: draft.customerId }],
      vehicles: draft.vehicleId === null ? [] : [{ id: draft.vehicleId }],
      staff: draft.ownerStaffMemberId === null ? [] : [{ id: draft.ownerStaffMemberId }],
      externalRefs: [],
      documentNumbers: [],
      readings: [],
    });
    const known = judge(draft, found);
    if (!known.ok) return known;
    const dealer = known.value;
    if (draft.repairOrderId !== null && !(await ports.hasOrder(draft.repairOrderId)))
      return refused(openRefusals.no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
    const today = businessDayOf(now, dealer.timeZone);
    const { from, to } = deadlineDays(today);
    const windows = await ports.hours.windowsOf(dealer, from, to);
    const { ownerStaffMemberId: ownerId, ...said } = draft;
    const complaint: Complaint = {
      ...said,
      ...deadlinesOf({ ...draft, openedAt: now }, ports.terms(dealer, today), {
        timeZone: dealer.timeZone,
        isOpen: (day) => (windows.get(day) ?? []).length > 0,
      }),
      id: ports.ids('cmp'),
      dealerId: dealer.id,
      membershipId: membershipInForce(found.memberships, today)?.membershipId ?? null,
      status: 'OPEN',
      ownerId,
      openedAt: now,
      openedOn: today,
      openedById: staffMemberId,
      resolution: null,
      followUp: null,
      version: 1,
      traceId,
    };
    await ports.write(complaint);
    const facts = openedFacts(complaint, dealer);
    return accepted({ answer: { complaintId: complaint.id }, written: complaint, facts });
  },
});

function judge(
  { vehicleId, ownerStaffMemberId }: OpenComplaintInput,
  { dealer, customers, vehicles, staff }: FoundPremises<never>,
): Outcome<Dealer, RefusalOf<typeof openRefusals>> {
  const { no } = openRefusals;
  if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
  if (customers.length === 0) return refused(no('CUSTOMER_NOT_FOUND', ['customerId']));
  if (vehicleId !== null && vehicles.length === 0) return refused(no('VEHICLE_NOT_FOUND', ['vehicleId']));
  if (ownerStaffMemberId !== null && staff.length === 0)
    return refused(no('STAFF_MEMBER_NOT_FOUND', ['ownerStaffMemberId']));
  return accepted(dealer);
}
