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
      inputs: { customerPaidAmount: '1199.99', stepAmount: '50', pointsPerStep: 1, remainderAmount: '49.99' },
      result: 23,
      grounds: [
        { template: 'PTS-03.member', isMet: true, subjectId: 'mem_1', inputs: { businessDay: '2026-11-21' } },
        {
          template: 'PTS-02.line-counted',
          isMet: true,
          inputs: { lineKind: 'LABOUR', payer: 'CUSTOMER', lineAmount: '1199.99' },
        },
        { template: 'PTS-02.remainder', isMet: false, inputs: { remainderAmount: '49.99' } },
      ],
    });
  });

  it('CONV-4, PTS-03: a refusal says what a member would have earned, by which lines', () => {
    const { explanation } = judge(order(119_999), null, programme);
    expect(explanation.grounds?.map(({ template, isMet }) => [template, isMet])).toEqual([
      ['PTS-03.not-a-member', false],
      ['PTS-02.line-counted', true],
      ['PTS-02.remainder', false],
      ['PTS-02.as-a-member', false],
    ]);
    expect(explanation.grounds?.at(-1)?.inputs).toEqual({ pointsAsMember: 23 });
  });

  it.each([
    ['COMPANY_CAR', ['CONV-8.company-car']],
    ['LEASED_CAR', ['CONV-8.leased-car']],
    ['PAYER', []],
  ] as const)('CONV-4, CONV-8: says why a %s earns for somebody', (earnsBy, expected) => {
    const car = { vehicleId: 'veh_1', payerId: 'cus_driver', earnsBy };
    const { grounds = [] } = judge({ ...order(5_000), car }, 'mem_1', programme).explanation;
    const ofCar = grounds.filter(({ template }) => template.startsWith('CONV-8'));
    expect(ofCar.map(({ template }) => template)).toEqual(expected);
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
