import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { command, doerOf } from '@autoclub/use-cases';
import { dealerOf, latestDayAt, todayAt, type DealerRecord } from '../../network';
import { wayInOf } from '../../tiers';
import { recruiterOf } from '../domain/department';
import { judgeProposal, proposalRefusals, type Judged, type Proposal } from '../domain/recommendation';
import { recommendationFact } from './facts';
import { runningMembership } from './member-since';
import type { Recommendation, RecruitingPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'CUSTOMER_NOT_FOUND',
    'STAFF_MEMBER_NOT_FOUND',
    'ANOTHER_PERSON_NAMED',
    'DATE_IN_FUTURE',
    'DATE_OUT_OF_RANGE',
  ),
  ...proposalRefusals.texts,
  WAY_IN_UNKNOWN: { zh: '没有代码为 {code} 的入会方式。', en: 'There is no way into the club {code}.' },
  NOT_A_RECRUITER: {
    zh: '该员工的岗位不负责荐会。',
    en: 'The role of this member of staff does not propose the club.',
  },
});
type RecommendationRefusal = RefusalOf<typeof refusals>;

export interface RecommendationToRecord extends Omit<Proposal, 'proposedOn'> {
  readonly customerId: string;
  /** Who proposed it, as the dealer's system names them; null for a person, who is the caller. */
  readonly staffMemberId: string | null;
  readonly wayIn: string;
  /** Null: today. */
  readonly proposedOn: LocalDate | null;
}

/** Records that the club was proposed to a customer, with the answer (rulebook MEM-11). */
export const recordRecommendation = command<RecruitingPorts>()({
  name: 'recommendationRecord',
  refusals,
  read(input: RecommendationToRecord) {
    if (wayInOf(input.wayIn)) return accepted(input);
    return refused(refusals.no('WAY_IN_UNKNOWN', ['wayIn'], { code: input.wayIn }));
  },
  async work(ports, input, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    const today = todayAt(dealer.value, caller);
    const checks = new InputChecks(refusals);
    const latest = latestDayAt(dealer.value, caller);
    const proposedOn = checks.pastDay(input.proposedOn ?? today, ['proposedOn'], latest);
    const read = checks.complete({ ...input, proposedOn });
    if (!read.ok) return read;
    const proposer = doerOf(caller, input.staffMemberId);
    if (proposer === undefined) return refused(refusals.no('ANOTHER_PERSON_NAMED', ['staffMemberId']));
    const recruiter = await recruiterFor(ports, dealer.value, proposer);
    if (!recruiter.ok) return recruiter;
    const { customerId, wayIn } = input;
    if (!(await ports.customers.applicant(dealerId, customerId)))
      return refused(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    const running = await runningMembership(ports, dealerId, customerId);
    const { declinedOn, count } = await ports.recommendations.standingOf(dealerId, customerId, proposedOn);
    const known = { declinedOn, memberSince: running?.since ?? null };
    const judged = judgeProposal(read.value, known, ports.rulesOn(dealer.value, proposedOn), today);
    if (!judged.ok) return judged;
    const recommendationId = ports.ids('rec');
    const recommendation: Recommendation = {
      ...{ recommendationId, dealerId, customerId, ...recruiter.value, wayIn, sequence: count + 1 },
      ...answerOf(judged.value),
    };
    const by = { dealerId, staffMemberId: caller.staffMemberId, at: caller.now, traceId: caller.traceId };
    await ports.recommendations.add(recommendation, by);
    const facts = [recommendationFact(recommendation, running?.membershipId ?? null, dealer.value)];
    return accepted({ answer: { recommendationId }, written: recommendation, facts });
  },
});

function answerOf({ answer, declineReasonCode, followUpOn, notAgainBefore, proposedOn }: Judged): Judged {
  return { answer, declineReasonCode, followUpOn, notAgainBefore, proposedOn };
}

async function recruiterFor(
  { network }: RecruitingPorts,
  { dealerId }: DealerRecord,
  staffMemberId: string | null,
): Promise<
  Outcome<Pick<Recommendation, 'staffMemberId' | 'staffRole' | 'department'>, RecommendationRefusal>
> {
  const member = staffMemberId === null ? undefined : await network.staffMember(dealerId, staffMemberId);
  if (!member) return refused(refusals.no('STAFF_MEMBER_NOT_FOUND', ['staffMemberId']));
  const recruiter = recruiterOf(member.roles);
  if (!recruiter) return refused(refusals.no('NOT_A_RECRUITER', ['staffMemberId']));
  const { role: staffRole, department } = recruiter;
  return accepted({ staffMemberId: member.staffMemberId, staffRole, department });
}
