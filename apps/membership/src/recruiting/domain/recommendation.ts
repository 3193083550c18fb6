import {
  accepted,
  addDays,
  defineRefusals,
  refused,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';

/** What a customer answered when the club was proposed (rulebook MEM-11). */
export const RECOMMENDATION_ANSWERS = ['CONSIDERING', 'DECLINED', 'JOINED'] as const;
export type RecommendationAnswer = (typeof RECOMMENDATION_ANSWERS)[number];

/** What is said of a proposal. */
export interface Proposal {
  readonly answer: RecommendationAnswer;
  readonly declineReasonCode: string | null;
  readonly followUpOn: LocalDate | null;
  readonly proposedOn: LocalDate;
}

/** What the dealer knows when it is recorded. */
export interface KnownOfCustomer {
  /** The day of the newest refusal up to the proposal. */
  readonly declinedOn: LocalDate | null;
  /** The day from which the customer has been a member; null: is none. */
  readonly memberSince: LocalDate | null;
}

/** The numbers in force (rulebook CONV-3). */
export interface ProposalRules {
  readonly notAgainDays: number;
  readonly declineReasons: ReadonlySet<string>;
}

export const proposalRefusals = defineRefusals({
  ALREADY_A_MEMBER: { zh: '该客户已是会员。', en: 'The customer is a member already.' },
  ASKED_TOO_SOON: {
    zh: '该客户于 {declinedOn} 拒绝入会，{notBefore} 起方可再次询问。',
    en: 'The customer declined on {declinedOn} and may be asked again from {notBefore} on.',
  },
  DECLINE_REASON_MISSING: { zh: '客户拒绝时须填写原因。', en: 'A refusal needs its reason.' },
  DECLINE_REASON_UNKNOWN: { zh: '没有代码为 {code} 的拒绝原因。', en: 'There is no reason {code}.' },
  DECLINE_REASON_NOT_WANTED: {
    zh: '只有客户拒绝时才填写原因。',
    en: 'Only a refusal has a reason.',
  },
  FOLLOW_UP_IN_PAST: {
    zh: '跟进日期不能早于今天 {today}。',
    en: 'The day of the follow-up must not be before today, {today}.',
  },
  FOLLOW_UP_TOO_SOON: {
    zh: '客户拒绝后，{notBefore} 起方可跟进。',
    en: 'After the refusal the customer is left alone; follow up from {notBefore} on.',
  },
  FOLLOW_UP_NOT_WANTED: {
    zh: '已入会的客户不需要跟进。',
    en: 'A customer who joined needs no follow-up.',
  },
});
type ProposalRefusal = RefusalOf<typeof proposalRefusals>;

/** A recorded proposal; the first day on which the customer may be asked again follows from a refusal. */
export interface Judged extends Proposal {
  readonly notAgainBefore: LocalDate | null;
}

/**
 * What stands in the way of a proposal (rulebook MEM-11): members are not asked, and who declined is left alone for the
 * days of the programme, the last of them inside.
 */
export function judgeProposal(
  proposal: Proposal,
  known: KnownOfCustomer,
  rules: ProposalRules,
  today: LocalDate,
): Outcome<Judged, ProposalRefusal> {
  const pausedUntil = (declinedOn: LocalDate) => addDays(declinedOn, rules.notAgainDays + 1);
  const notAgainBefore = proposal.answer === 'DECLINED' ? pausedUntil(proposal.proposedOn) : null;
  const faults = [
    ...memberFaults(proposal, known),
    ...pauseFaults(proposal, known, pausedUntil),
    ...reasonFaults(proposal, rules),
    ...followUpFaults(proposal, notAgainBefore, today),
  ];
  return faults.length > 0 ? refused(...faults) : accepted({ ...proposal, notAgainBefore });
}

/** Who joined through the proposal may be a member when it is recorded. */
function memberFaults({ answer, proposedOn }: Proposal, { memberSince }: KnownOfCustomer): ProposalRefusal[] {
  if (memberSince === null || (answer === 'JOINED' && memberSince >= proposedOn)) return [];
  return [proposalRefusals.no('ALREADY_A_MEMBER', ['customerId'])];
}

function pauseFaults(
  { proposedOn }: Proposal,
  { declinedOn }: KnownOfCustomer,
  pausedUntil: (declinedOn: LocalDate) => LocalDate,
): ProposalRefusal[] {
  if (declinedOn === null) return [];
  const notBefore = pausedUntil(declinedOn);
  if (proposedOn >= notBefore) return [];
  return [proposalRefusals.no('ASKED_TOO_SOON', ['customerId'], { declinedOn, notBefore })];
}

function reasonFaults(
  { answer, declineReasonCode: code }: Proposal,
  rules: ProposalRules,
): ProposalRefusal[] {
  const field = ['declineReasonCode'];
  if (answer !== 'DECLINED')
    return code === null ? [] : [proposalRefusals.no('DECLINE_REASON_NOT_WANTED', field)];
  if (code === null) return [proposalRefusals.no('DECLINE_REASON_MISSING', field)];
  return rules.declineReasons.has(code)
    ? []
    : [proposalRefusals.no('DECLINE_REASON_UNKNOWN', field, { code })];
}

function followUpFaults(
  { answer, followUpOn }: Proposal,
  notAgainBefore: LocalDate | null,
  today: LocalDate,
): ProposalRefusal[] {
  const field = ['followUpOn'];
  if (followUpOn === null) return [];
  if (answer === 'JOINED') return [proposalRefusals.no('FOLLOW_UP_NOT_WANTED', field)];
  if (followUpOn < today) return [proposalRefusals.no('FOLLOW_UP_IN_PAST', field, { today })];
  if (notAgainBefore === null || followUpOn >= notAgainBefore) return [];
  return [proposalRefusals.no('FOLLOW_UP_TOO_SOON', field, { notBefore: notAgainBefore })];
}
