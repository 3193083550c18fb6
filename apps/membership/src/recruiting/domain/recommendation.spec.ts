import { localDate } from '@autoclub/domain-kit';
import { recruiterOf } from './department';
import { judgeProposal, type KnownOfCustomer, type Proposal } from './recommendation';

const TODAY = localDate('2026-11-21');
const RULES = { notAgainDays: 90, declineReasons: new Set(['TOO_EXPENSIVE']) };
const NOTHING: KnownOfCustomer = { declinedOn: null, memberSince: null };
const considering: Proposal = {
  answer: 'CONSIDERING',
  declineReasonCode: null,
  followUpOn: null,
  proposedOn: TODAY,
};
const declined: Proposal = { ...considering, answer: 'DECLINED', declineReasonCode: 'TOO_EXPENSIVE' };
const joined: Proposal = { ...considering, answer: 'JOINED' };

const judge = (proposal: Proposal, known: Partial<KnownOfCustomer> = {}) =>
  judgeProposal(proposal, { ...NOTHING, ...known }, RULES, TODAY);
const codesOf = (...call: Parameters<typeof judge>) => {
  const outcome = judge(...call);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};

describe('MEM-11: a proposal of the club', () => {
  it.each<[string, Proposal, Partial<KnownOfCustomer>, string[]]>([
    ['to a customer', considering, {}, []],
    ['to a member', considering, { memberSince: localDate('2026-11-21') }, ['ALREADY_A_MEMBER']],
    ['that made a member the same day', joined, { memberSince: localDate('2026-11-21') }, []],
    [
      'to somebody who was a member before',
      joined,
      { memberSince: localDate('2026-11-20') },
      ['ALREADY_A_MEMBER'],
    ],
    ['on the day of a refusal', considering, { declinedOn: TODAY }, ['ASKED_TOO_SOON']],
    [
      'on the 90th day after a refusal',
      considering,
      { declinedOn: localDate('2026-08-23') },
      ['ASKED_TOO_SOON'],
    ],
    ['on the 91st day after a refusal', considering, { declinedOn: localDate('2026-08-22') }, []],
    ['that was declined for a reason', declined, {}, []],
    ['that was declined for none', { ...declined, declineReasonCode: null }, {}, ['DECLINE_REASON_MISSING']],
    [
      'that was declined for a strange one',
      { ...declined, declineReasonCode: 'X' },
      {},
      ['DECLINE_REASON_UNKNOWN'],
    ],
    [
      'that was not declined, for a reason',
      { ...considering, declineReasonCode: 'TOO_EXPENSIVE' },
      {},
      ['DECLINE_REASON_NOT_WANTED'],
    ],
    ['with a follow-up today', { ...considering, followUpOn: TODAY }, {}, []],
    [
      'with a follow-up yesterday',
      { ...considering, followUpOn: localDate('2026-11-20') },
      {},
      ['FOLLOW_UP_IN_PAST'],
    ],
    ['with a follow-up of who joined', { ...joined, followUpOn: TODAY }, {}, ['FOLLOW_UP_NOT_WANTED']],
    [
      'declined, with a follow-up on the 90th day',
      { ...declined, followUpOn: localDate('2027-02-19') },
      {},
      ['FOLLOW_UP_TOO_SOON'],
    ],
    [
      'declined, with a follow-up on the 91st day',
      { ...declined, followUpOn: localDate('2027-02-20') },
      {},
      [],
    ],
  ])('%s', (_, proposal, known, codes) => {
    expect(codesOf(proposal, known)).toEqual(codes);
  });

  it('names the day from which the customer may be asked again', () => {
    expect(judge(declined)).toMatchObject({ value: { notAgainBefore: '2027-02-20' } });
    expect(judge(considering)).toMatchObject({ value: { notAgainBefore: null } });
    expect(judge(considering, { declinedOn: localDate('2026-11-01') })).toMatchObject({
      refusals: [{ facts: { declinedOn: '2026-11-01', notBefore: '2027-01-31' } }],
    });
  });

  it.each([
    [['SERVICE_ADVISOR'], { role: 'SERVICE_ADVISOR', department: 'SERVICE' }],
    [['CUSTOMER_MANAGER'], { role: 'CUSTOMER_MANAGER', department: 'SERVICE' }],
    [['SALES_ADVISOR', 'CASHIER'], { role: 'SALES_ADVISOR', department: 'SALES' }],
    [['MEMBERSHIP_SPECIALIST'], { role: 'MEMBERSHIP_SPECIALIST', department: 'CLUB' }],
    [['CASHIER', 'CLUB_MANAGER', 'STORE_MANAGER'], undefined],
  ] as const)('by %j counts for %j', (roles, recruiter) => {
    expect(recruiterOf(roles)).toEqual(recruiter);
  });
});
