import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  money,
  refused,
  type AmountInput,
  type LocalDate,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf, todayAt } from '../../network';
import { wishFaults, wishRefusals, type Wish } from '../domain/application';
import { APPLICATION_HANDED_IN, APPLICATION_STARTS_AS } from '../domain/application.transitions';
import { membershipStatusOf, type Membership, type MembershipSource } from '../domain/membership';
import {
  documentRefusals,
  readDocuments,
  withDocuments,
  type MembershipDocument,
} from '../domain/membership-documents';
import { memberRefusals } from '../domain/membership-import';
import { referrerFaults, referrerRefusals, unknownReferrerRefusals } from '../domain/referrer';
import type { MembershipsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
  ),
  ...documentRefusals.texts,
  ...wishRefusals.texts,
  ...memberRefusals.texts,
  ...referrerRefusals.texts,
  ...unknownReferrerRefusals.texts,
  APPLICATION_OPEN: {
    zh: '该客户已有未办结的入会申请。',
    en: 'The customer has an open application already.',
  },
});

export interface MembershipToApplyFor {
  readonly customerId: string;
  readonly tier: string;
  readonly source: MembershipSource;
  readonly referrerMembershipId: string | null;
  readonly wayIn: string;
  /** Nothing was paid when null. */
  readonly feePaid: AmountInput | null;
  readonly isInsuredHere: boolean;
  readonly documents: readonly MembershipDocument[];
  /** Keep it as a draft instead of handing it in at once. */
  readonly isDraft: boolean;
}

const REFERRER = ['referrerMembershipId'];

interface Draft extends Omit<Wish, 'hasCarBoughtHere'>, Omit<MembershipToApplyFor, keyof Wish> {}

/** Opens an application for a tier by one of the ways into it (rulebook MEM-01, MEM-03). */
export const applyForMembership = command<MembershipsPorts>()({
  name: 'membershipApply',
  refusals,
  read(input: MembershipToApplyFor) {
    const checks = new InputChecks(refusals);
    checks.refusals.push(...referrerFaults(input.source, input.referrerMembershipId, REFERRER));
    return checks.complete({
      ...input,
      feePaid: input.feePaid === null ? money(0) : checks.amount(input.feePaid, ['feePaid']),
      documents: readDocuments(input.documents, (...each) => checks.text(...each)),
    });
  },
  async work(ports, draft, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    const applicant = await ports.customers.applicant(dealerId, draft.customerId);
    if (!applicant) return refused(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    const today = todayAt(dealer.value, caller);
    const [held] = await ports.memberships.heldBy(dealerId, [draft.customerId]);
    const faults: RefusalOf<typeof refusals>[] = [
      ...heldFaults(held?.status),
      ...(await strangerFaults(ports, dealerId, draft, today)),
      ...wishFaults({ ...draft, ...applicant }, ports.schemeOn(dealer.value, today)),
    ];
    if (faults.length > 0) return refused(...faults);
    const opened = applicationOf(ports.ids('mem'), dealerId, draft);
    const provenance = { appliedOn: today, recordedAt: caller.now, traceId: caller.traceId };
    await ports.memberships.add([opened], provenance);
    return accepted({ answer: { membershipId: opened.membershipId } });
  },
});

function heldFaults(status: Membership['status'] | undefined): RefusalOf<typeof refusals>[] {
  if (status === undefined) return [];
  return [refusals.no(status === 'ACTIVE' ? 'ALREADY_A_MEMBER' : 'APPLICATION_OPEN', ['customerId'])];
}

/** A referrer who was no member of the dealer on the day. */
async function strangerFaults(
  { memberships }: MembershipsPorts,
  dealerId: string,
  { referrerMembershipId }: Draft,
  today: LocalDate,
): Promise<RefusalOf<typeof refusals>[]> {
  if (referrerMembershipId === null) return [];
  const activatedOn = await memberships.activatedOn(dealerId, referrerMembershipId);
  return activatedOn !== undefined && activatedOn <= today
    ? []
    : [refusals.no('REFERRER_NOT_FOUND', REFERRER)];
}

function applicationOf(membershipId: string, dealerId: string, draft: Draft): Membership {
  const {
    customerId,
    tier,
    source,
    referrerMembershipId,
    wayIn,
    feePaid,
    isInsuredHere,
    documents,
    isDraft,
  } = draft;
  return {
    membershipId,
    dealerId,
    customerId,
    status: membershipStatusOf(isDraft ? APPLICATION_STARTS_AS : APPLICATION_HANDED_IN),
    tier,
    source,
    referrerMembershipId,
    wayIn,
    feePaid,
    application: { isInsuredHere, documents: withDocuments([], documents), rejectionReason: null },
    card: null,
    qualifyingPoints: 0,
    pointsSequence: 0,
    version: 0,
  };
}
