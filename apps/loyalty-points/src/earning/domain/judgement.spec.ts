import { localDate } from '@autoclub/domain-kit';
import { defaultProgramme } from '@autoclub/programme-config';
import type { EarningDocument } from './earning-document';
import { isSameJudgement, judge } from './judgement';

const programme = { version: 'default@1', points: defaultProgramme.values.points };

function order(payableMinor: number, payer: 'CUSTOMER' | 'WARRANTY' = 'CUSTOMER'): EarningDocument {
  return {
    type: 'REPAIR_ORDER',
    id: 'ror_1',
    dealerId: 'dlr_1',
    customerId: 'cus_1',
    businessDay: localDate('2026-11-21'),
    facts: { currency: 'CNY', lines: [{ kind: 'LABOUR', payer, payableMinor }], paidWithPointsMinor: 0 },
  };
}

describe('the judgement of a document', () => {
  it.each([
    ['a member who pays a step', order(5_000), 'mem_1', 'EARNED', 1, 'PTS-02'],
    ['a member who pays less', order(4_999), 'mem_1', 'BELOW_ONE_STEP', 0, 'PTS-02'],
    ['a warranty claim', order(500_000, 'WARRANTY'), 'mem_1', 'NOT_ELIGIBLE', 0, 'PTS-02'],
    ['a customer without a card', order(500_000), null, 'NOT_A_MEMBER', 0, 'PTS-03'],
  ])('PTS-02, PTS-03: of %s', (_, document, membershipId, outcome, points, ruleId) => {
    const judgement = judge(document, membershipId, programme);
    expect(judgement).toMatchObject({ outcome, points, membershipId });
    expect(judgement.explanation).toMatchObject({ ruleId, ruleVersion: 'default@1', result: points });
  });

  it('CONV-4: keeps the arithmetic and the facts the rule saw', () => {
    expect(judge(order(119_999), 'mem_1', programme).explanation).toEqual({
      template: 'PTS-02.repair-order',
      ruleId: 'PTS-02',
      ruleVersion: 'default@1',
      formula: 'floor(1199.99 / 50)',
      inputs: { customerPaidAmount: '1199.99', stepAmount: '50', pointsPerStep: 1 },
      result: 23,
    });
  });

  it('CONV-3: follows the programme it is given and not another', () => {
    const generous = { version: 'x@2', points: { ...programme.points, repairPointsPerStep: 2 } };
    expect(judge(order(119_999), 'mem_1', generous).explanation).toMatchObject({
      ruleVersion: 'x@2',
      formula: 'floor(1199.99 / 50) * 2',
      result: 46,
    });
  });

  it('keeps judgements apart by outcome, points and membership', () => {
    const first = judge(order(5_000), 'mem_1', programme);
    expect(isSameJudgement(first, judge(order(5_001), 'mem_1', programme))).toBe(true);
    expect(isSameJudgement(first, judge(order(5_000), 'mem_2', programme))).toBe(false);
    expect(isSameJudgement(first, judge(order(10_000), 'mem_1', programme))).toBe(false);
  });
});
