import { accepted, businessDayOf, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import { dealerOf } from '../../network';
import type { Answer, Caller, KeyRefusal, UnitOfWork } from '../../kernel';
import { wishFaults, type Wish } from '../domain/application';
import { APPLICATION_STARTS_AS } from '../domain/application.transitions';
import { membershipStatusOf, type Membership, type MembershipSource } from '../domain/membership';
import { documentFaults, withDocuments, type MembershipDocument } from '../domain/membership-documents';
import { submit } from '../domain/application';
import type { MembershipsPorts } from './ports';

export const applyForMembershipRefusals = [
  'NOT_FOUND',
  'DEALER_NOT_FOUND',
  'ALREADY_A_MEMBER',
  'APPLICATION_OPEN',
  'TIER_UNKNOWN',
  'WAY_IN_NOT_OPEN',
  'NO_CAR_BOUGHT_HERE',
  'FEE_DIFFERS',
  'AMOUNT_NEGATIVE',
  'POINTS_TOO_FEW',
  'STATUS_NOT_ALLOWED',
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
] as const;
type ApplyRefusal = Refusal<(typeof applyForMembershipRefusals)[number]>;

export interface ApplyForMembershipInput extends Omit<Wish, 'hasCarBoughtHere'> {
  readonly idempotencyKey: string;
  readonly customerId: string;
  readonly source: MembershipSource;
  readonly isInsuredHere: boolean;
  readonly documents: readonly MembershipDocument[];
  /** Keep it as a draft instead of handing it in at once. */
  readonly isDraft: boolean;
}

/** Opens an application for a tier by one of the ways into it (rulebook MEM-01, MEM-03). */
export function applyForMembership(unit: UnitOfWork<MembershipsPorts>) {
  return (
    caller: Caller,
    { idempotencyKey, ...input }: ApplyForMembershipInput,
  ): Promise<Outcome<Answer<{ membershipId: string }>, ApplyRefusal | KeyRefusal>> =>
    unit.command(caller, { command: 'membershipApply', idempotencyKey, input }, (ports) =>
      apply(ports, caller, input),
    );
}

async function apply(
  ports: MembershipsPorts,
  caller: Caller,
  input: Omit<ApplyForMembershipInput, 'idempotencyKey'>,
): Promise<Outcome<{ membershipId: string }, ApplyRefusal>> {
  const dealer = await dealerOf(ports, caller);
  if (!dealer.ok) return dealer;
  const { dealerId } = dealer.value;
  const applicant = await ports.customers.applicant(dealerId, input.customerId);
  if (!applicant) return refused({ code: 'NOT_FOUND', field: ['customerId'] });
  const today = businessDayOf(caller.now, dealer.value.timeZone);
  const scheme = ports.schemeOn(dealer.value, today);
  const [held] = await ports.memberships.heldBy(dealerId, [input.customerId]);
  const refusals: ApplyRefusal[] = [
    ...heldRefusals(held?.status),
    ...wishFaults({ ...input, ...applicant }, scheme),
    ...documentFaults(input.documents),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const application = opened(ports.ids('mem'), dealerId, input);
  const handedIn = input.isDraft ? accepted(application) : submit(application, []);
  if (!handedIn.ok) return handedIn;
  const traceId = caller.cause.correlationId;
  await ports.memberships.add([handedIn.value], { appliedOn: today, recordedAt: caller.now, traceId });
  return accepted({ membershipId: application.membershipId });
}

function heldRefusals(status: Membership['status'] | undefined): ApplyRefusal[] {
  if (status === undefined) return [];
  return [{ code: status === 'ACTIVE' ? 'ALREADY_A_MEMBER' : 'APPLICATION_OPEN', field: ['customerId'] }];
}

function opened(
  membershipId: string,
  dealerId: string,
  {
    customerId,
    tier,
    source,
    wayIn,
    feePaid,
    isInsuredHere,
    documents,
  }: Omit<ApplyForMembershipInput, 'idempotencyKey'>,
): Membership {
  return {
    membershipId,
    dealerId,
    customerId,
    status: membershipStatusOf(APPLICATION_STARTS_AS),
    tier,
    source,
    wayIn,
    feePaid,
    application: { isInsuredHere, documents: withDocuments([], documents), rejectionReason: null },
    card: null,
    qualifyingPoints: 0,
    pointsSequence: 0,
    version: 0,
  };
}
