import { localDate } from '@autoclub/domain-kit';
import { type Adjustment, type AdjustmentFacts, decided, holdReasonsOf } from './adjustment';

const numbers = { adjustmentApprovalPoints: 500, staffCreditsPerDay: 10, cardsPerPhone: 2 };
const harmless: AdjustmentFacts = { points: 100, creditsBefore: 0, customersOnPhone: 1, isOwnCard: false };

describe('what waits for a second person', () => {
  it.each<[string, Partial<AdjustmentFacts>, string[]]>([
    ['one point', { points: 1 }, []],
    ['500 points', { points: 500 }, []],
    ['501 points', { points: 501 }, ['ABOVE_LIMIT']],
    ['a debit of 500', { points: -500 }, []],
    ['a debit of 501', { points: -501 }, ['ABOVE_LIMIT']],
    ['the tenth credit of a person on a day', { creditsBefore: 9 }, []],
    ['the eleventh', { creditsBefore: 10 }, ['MANY_CREDITS']],
    ['a debit after many credits', { points: -1, creditsBefore: 10 }, []],
    ['a phone on two cards', { customersOnPhone: 2 }, []],
    ['a phone on three cards', { customersOnPhone: 3 }, ['SHARED_PHONE']],
    ['a credit on the own card', { isOwnCard: true }, ['OWN_CARD']],
    ['a debit on the own card', { points: -1, isOwnCard: true }, []],
    [
      'everything at once',
      { points: 501, creditsBefore: 10, customersOnPhone: 3, isOwnCard: true },
      ['ABOVE_LIMIT', 'MANY_CREDITS', 'SHARED_PHONE', 'OWN_CARD'],
    ],
  ])('PTS-08, PTS-15: %s', (_, facts, expected) => {
    expect(holdReasonsOf({ ...harmless, ...facts }, numbers)).toEqual(expected);
  });
});

const pending: Adjustment = {
  adjustmentId: 'adj_1',
  dealerId: 'dlr_1',
  membershipId: 'mem_1',
  customerId: 'cus_1',
  points: 501,
  reason: 'Goodwill',
  reversesAdjustmentId: null,
  state: 'PENDING',
  holdReasons: ['ABOVE_LIMIT'],
  requestedBy: 'stf_1',
  requestedOn: localDate('2026-11-22'),
  requestedAt: new Date(0),
  decidedBy: null,
  decidedAt: null,
  decisionReason: null,
  transactionId: null,
  traceId: 't',
};

describe('a decision about an adjustment', () => {
  it.each([
    ['another person approves', 'stf_2', true, false, 'PENDING', 'POSTED'],
    ['another person rejects', 'stf_2', false, false, 'PENDING', 'REJECTED'],
    ['the one who asked', 'stf_1', true, false, 'PENDING', 'APPROVER_IS_REQUESTER'],
    ['the one whose card it is', 'stf_2', true, true, 'PENDING', 'APPROVER_OWNS_CARD'],
    ['of what is posted', 'stf_2', true, false, 'POSTED', 'ADJUSTMENT_ALREADY_DECIDED'],
    ['of what was rejected', 'stf_2', true, false, 'REJECTED', 'ADJUSTMENT_ALREADY_DECIDED'],
  ] as const)('PTS-08: %s', (_, decidedBy, isApproved, isOwnCard, state, expected) => {
    const decision = { decidedBy, isApproved, isOwnCard, reason: null, at: new Date(1) };
    const outcome = decided({ ...pending, state }, decision);
    expect(outcome.ok ? outcome.value.state : outcome.refusals[0]?.code).toBe(expected);
  });
});
