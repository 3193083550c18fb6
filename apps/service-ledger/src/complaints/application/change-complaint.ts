import { accepted, businessDayOf, InputChecks, type Outcome, refused } from '@autoclub/domain-kit';
import { type Caller, command } from '@autoclub/use-cases';
import { type Coupon, definitionsOfPack, issueCoupons, issuedFacts } from '../../coupons';
import type { Dealer } from '../../network';
import { assigned, followedUp, investigated, resolved } from '../domain/change-complaint';
import type { Complaint } from '../domain/complaint';
import { assignRefusals, followUpRefusals, foundRefusals, resolveRefusals } from '../domain/refusals';
import { closedFacts } from './complaint-facts';
import { MOST_WORDS } from './open-complaint';
import type { ChangePorts } from './ports';

export interface ComplaintInput {
  readonly complaintId: string;
}

/** Puts somebody in charge (rulebook SVC-15). */
export const assignComplaint = command<ChangePorts>()({
  name: 'complaintAssign',
  refusals: assignRefusals,
  async work(ports, input: ComplaintInput & { readonly ownerStaffMemberId: string }) {
    const owner = await ports.staffMember(input.ownerStaffMemberId);
    if (!owner) return refused(assignRefusals.no('STAFF_MEMBER_NOT_FOUND', ['ownerStaffMemberId']));
    return keep(ports, assigned(await ports.lock(input.complaintId), owner.id));
  },
});

/** The owner looks into it; the one who says so owns it, unless it has an owner (rulebook SVC-15). */
export const investigateComplaint = command<ChangePorts>()({
  name: 'complaintInvestigate',
  refusals: foundRefusals,
  async work(ports, { complaintId }: ComplaintInput, { staffMemberId }) {
    const complaint = await ports.lock(complaintId);
    return keep(ports, investigated(complaint, complaint?.ownerId ?? staffMemberId));
  },
});

export interface ResolveInput extends ComplaintInput {
  readonly outcomeCode: string;
  readonly words: string | null;
  readonly comfortPackCode: string | null;
}

/** Resolves a complaint, with the comfort pack if one is given: both or neither (rulebook SVC-15, SVC-07). */
export const resolveComplaint = command<ChangePorts>()({
  name: 'complaintResolve',
  refusals: resolveRefusals,
  read: (input: ResolveInput) => {
    const checks = new InputChecks(resolveRefusals);
    const outcomeCode = checks.code(input.outcomeCode, ['outcomeCode']);
    const words = checks.optionalText(input.words, ['words'], MOST_WORDS);
    return checks.complete({ ...input, outcomeCode, words });
  },
  async work(ports, { complaintId, outcomeCode, words, comfortPackCode }, caller) {
    const dealer = await ports.dealer();
    const complaint = await ports.lock(complaintId);
    if (!dealer || !complaint) return refused(unknownComplaint());
    const issued = comfortOf(ports, { complaint, dealer, comfortPackCode }, caller);
    if (!issued) return refused(resolveRefusals.no('COMFORT_PACK_UNKNOWN', ['comfortPackCode']));
    const couponIds = issued.map(({ id }) => id);
    const { now: resolvedAt, staffMemberId: resolvedById } = caller;
    const resolution = { outcomeCode, words, resolvedAt, resolvedById, comfortPackCode, couponIds };
    const outcome = await keep(ports, resolved(complaint, resolution));
    if (!outcome.ok) return outcome;
    await ports.couponBooks.writeCoupons(issued);
    return accepted({ ...outcome.value, facts: issuedFacts(issued, dealer) });
  },
});

export interface FollowUpInput extends ComplaintInput {
  readonly satisfactionScore: number | null;
}

/** Asks the customer afterwards, which closes the complaint (rulebook SVC-15). */
export const followUpComplaint = command<ChangePorts>()({
  name: 'complaintFollowUp',
  refusals: followUpRefusals,
  read: ({ complaintId, satisfactionScore }: FollowUpInput) => {
    const checks = new InputChecks(followUpRefusals);
    if (satisfactionScore !== null)
      checks.wholeNumber(satisfactionScore, ['satisfactionScore'], { min: 0, max: 10 });
    return checks.complete({ complaintId, satisfactionScore });
  },
  async work(ports, { complaintId, satisfactionScore }, { now, staffMemberId }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(unknownComplaint());
    const closedOn = businessDayOf(now, dealer.timeZone);
    const followUp = { followedUpAt: now, closedOn, satisfactionScore, followedUpById: staffMemberId };
    const outcome = await keep(ports, followedUp(await ports.lock(complaintId), followUp));
    if (!outcome.ok) return outcome;
    return accepted({ ...outcome.value, facts: closedFacts(outcome.value.written, dealer) });
  },
});

interface Comfort {
  readonly complaint: Complaint;
  readonly dealer: Dealer;
  readonly comfortPackCode: string | null;
}

/** The coupons of the pack, which are issued for the complaint; none without a pack, null for one nobody offers. */
function comfortOf(
  { coupons, ids }: ChangePorts,
  { complaint, dealer, comfortPackCode }: Comfort,
  { now, traceId, staffMemberId }: Caller,
): readonly Coupon[] | null {
  if (comfortPackCode === null) return [];
  const today = businessDayOf(now, dealer.timeZone);
  const definitions = definitionsOfPack(coupons(dealer, today), comfortPackCode);
  if (!definitions) return null;
  const { id, dealerId, customerId, membershipId, vehicleId } = complaint;
  const occasion = {
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    packCode: comfortPackCode,
    origin: { type: 'COMPLAINT', id },
    issuedById: staffMemberId,
    validTo: null,
    isKeptUntilNextVisit: false,
  };
  return issueCoupons(definitions, occasion, { now, today, ids, traceId });
}

async function keep<Refused>(
  ports: Pick<ChangePorts, 'write'>,
  outcome: Outcome<Complaint, Refused>,
): Promise<Outcome<{ answer: { complaintId: string }; written: Complaint }, Refused>> {
  if (!outcome.ok) return outcome;
  const written = outcome.value;
  await ports.write(written);
  return accepted({ answer: { complaintId: written.id }, written });
}

/** Where the dealer is not known there is no complaint of it either. */
function unknownComplaint() {
  return foundRefusals.no('COMPLAINT_NOT_FOUND', ['complaintId']);
}
