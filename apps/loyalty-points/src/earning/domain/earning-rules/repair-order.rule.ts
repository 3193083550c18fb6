import { type ExplanationGround, formatMoney, money } from '@autoclub/domain-kit';
import { explanation, ground } from '@autoclub/rulebook';
import type { LineKind, RepairOrderFacts, RepairOrderLine } from '../earning-document';
import { earningRule } from './earning-rule';
import { paidWithPointsGround, pointsOfSteps, remainderGrounds } from './full-steps';

const numbers = {
  repairStepMinor: 5_000,
  repairPointsPerStep: 1,
  repairLineKinds: ['LABOUR', 'PART', 'OTHER'],
} as const;

function order(
  lines: [LineKind, 'CUSTOMER' | 'INSURER' | 'WARRANTY' | 'CLUB', number][],
  paidWithPointsMinor = 0,
): RepairOrderFacts {
  return {
    currency: 'CNY',
    lines: lines.map(([kind, payer, payableMinor]) => ({ kind, payer, payableMinor })),
    paidWithPointsMinor,
  };
}

/** Why a line counts or does not: the customer pays it, and it is of a kind that counts. */
function lineTemplate({ kind, payer }: RepairOrderLine, kinds: readonly LineKind[]) {
  if (payer !== 'CUSTOMER') return 'PTS-02.line-paid-by-other';
  return kinds.includes(kind) ? 'PTS-02.line-counted' : 'PTS-02.line-kind-not-counted';
}

function lineGround(
  line: RepairOrderLine,
  kinds: readonly LineKind[],
  currency: RepairOrderFacts['currency'],
): ExplanationGround {
  const template = lineTemplate(line, kinds);
  const lineAmount = formatMoney(money(line.payableMinor, currency));
  return ground(template, {
    isMet: template === 'PTS-02.line-counted',
    subjectId: line.lineId,
    inputs: { lineKind: line.kind, payer: line.payer, lineAmount },
  });
}

/** What the customer pays of the configured kinds of line, less what was paid with points. Never below zero. */
function eligibleMinor(facts: RepairOrderFacts, kinds: readonly LineKind[]): number {
  const paid = facts.lines
    .filter((line) => lineTemplate(line, kinds) === 'PTS-02.line-counted')
    .reduce((sum, line) => sum + line.payableMinor, 0);
  return Math.max(0, paid - facts.paidWithPointsMinor);
}

/** The repair fee the customer pays after discount, per settled order (rulebook PTS-02). */
export const repairOrderRule = earningRule<
  'REPAIR_ORDER',
  'repairStepMinor' | 'repairPointsPerStep' | 'repairLineKinds'
>({
  code: 'repair-order',
  ruleId: 'PTS-02',
  source: 'REPAIR_ORDER',
  title: { zh: '维修消费积分', en: 'Points for repair' },
  description: {
    zh: '客户实付的维修费（折后，不含保修、保险赔付和免费项目）每满一个步长得分，每单余额不结转。',
    en: 'The repair fee the customer pays (after discount, without warranty, insurer-paid and free items) earns per full step of one order; the remainder is dropped.',
  },
  parameters: ['repairStepMinor', 'repairPointsPerStep', 'repairLineKinds'],
  evaluate(facts, { repairStepMinor, repairPointsPerStep, repairLineKinds }, ruleVersion) {
    const paid = money(eligibleMinor(facts, repairLineKinds), facts.currency);
    const { isEligible, amount, inputs, remainder, ...steps } = pointsOfSteps(
      paid,
      repairStepMinor,
      repairPointsPerStep,
    );
    return {
      isEligible,
      explanation: explanation('PTS-02.repair-order', {
        ruleVersion,
        ...steps,
        inputs: { customerPaidAmount: amount, ...inputs },
        grounds: [
          ...facts.lines.map((line) => lineGround(line, repairLineKinds, facts.currency)),
          ...paidWithPointsGround(money(facts.paidWithPointsMinor, facts.currency)),
          ...remainderGrounds(remainder),
        ],
      }),
    };
  },
  examples: [
    {
      title: { zh: '工时折后 950.00，配件 249.99', en: 'Labour 950.00 after discount and parts 249.99' },
      facts: order([
        ['LABOUR', 'CUSTOMER', 95_000],
        ['PART', 'CUSTOMER', 24_999],
      ]),
      numbers,
      isEligible: true,
      points: 23,
      formula: 'floor(1199.99 / 50)',
    },
    {
      title: { zh: '差一分不满一步', en: 'One fen short of a step' },
      facts: order([['LABOUR', 'CUSTOMER', 4_999]]),
      numbers,
      isEligible: true,
      points: 0,
      formula: 'floor(49.99 / 50)',
    },
    {
      title: { zh: '恰好一步', en: 'Exactly one step' },
      facts: order([['OTHER', 'CUSTOMER', 5_000]]),
      numbers,
      isEligible: true,
      points: 1,
      formula: 'floor(50.00 / 50)',
    },
    {
      title: {
        zh: '保险、保修和俱乐部承担的部分不积分',
        en: 'What insurer, warranty and club pay earns nothing',
      },
      facts: order([
        ['LABOUR', 'INSURER', 500_000],
        ['PART', 'WARRANTY', 80_000],
        ['OTHER', 'CLUB', 10_000],
      ]),
      numbers,
      isEligible: false,
      points: 0,
      formula: 'floor(0.00 / 50)',
    },
    {
      title: { zh: '精品和保险项目默认不计', en: 'Boutique and insurance lines do not count by default' },
      facts: order([
        ['LABOUR', 'CUSTOMER', 10_000],
        ['BOUTIQUE', 'CUSTOMER', 90_000],
        ['INSURANCE', 'CUSTOMER', 90_000],
      ]),
      numbers,
      isEligible: true,
      points: 2,
      formula: 'floor(100.00 / 50)',
    },
    {
      title: { zh: '用积分支付的部分不再积分', en: 'The part paid with points earns nothing' },
      facts: order([['LABOUR', 'CUSTOMER', 100_000]], 13_000),
      numbers,
      isEligible: true,
      points: 17,
      formula: 'floor(870.00 / 50)',
    },
    {
      title: { zh: '每满 12.50 得 3 分', en: 'Three points per full 12.50' },
      facts: order([['PART', 'CUSTOMER', 3_000]]),
      numbers: { ...numbers, repairStepMinor: 1_250, repairPointsPerStep: 3 },
      isEligible: true,
      points: 6,
      formula: 'floor(30.00 / 12.5) * 3',
    },
  ],
});
