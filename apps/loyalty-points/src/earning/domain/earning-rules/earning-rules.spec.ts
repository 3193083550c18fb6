import { defaultProgramme } from '@autoclub/programme-config';
import { isRuleId } from '@autoclub/rulebook';
import fc from 'fast-check';
import { EARNING_SOURCES, LINE_KINDS, PAYERS, type DocumentOf } from '../earning-document';
import type { PointsNumbers } from '../points-numbers';
import { earningRules, evaluate } from './index';

const numbers: PointsNumbers = defaultProgramme.values.points;
const programme = { version: 'default@1', points: numbers };
const worth = (document: DocumentOf<'REPAIR_ORDER'>) => evaluate(document, programme).explanation.result;

describe('the list of earning rules (rulebook PTS-02)', () => {
  it('PTS-02: has one rule per kind of document, each with a code of its own', () => {
    expect(earningRules.map((rule) => rule.source)).toEqual([...EARNING_SOURCES]);
    expect(new Set(earningRules.map((rule) => rule.code)).size).toBe(earningRules.length);
  });

  it.each(earningRules.map((rule) => [rule.code, rule] as const))(
    'PLT-05: %s cites a rule of the rulebook and is worded in both languages',
    (_, rule) => {
      expect(isRuleId(rule.ruleId)).toBe(true);
      const texts = [rule.title, rule.description];
      for (const text of [...texts, ...rule.examples.map(({ title }) => title)]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.zh).not.toMatch(/[A-Z]/);
        expect(text.en).toMatch(/[a-z]/);
      }
    },
  );

  it.each(earningRules.map((rule) => [rule.code, rule] as const))(
    'CONV-3: %s takes its default numbers from the programme',
    (_, rule) => {
      for (const name of rule.parameters) expect(numbers).toHaveProperty(name);
    },
  );
});

describe.each(earningRules.map((rule) => [rule.code, rule] as const))('the examples of %s', (_, rule) => {
  it.each(rule.examples.map((example) => [example.title.en, example] as const))(
    'PTS-02: %s',
    (_title, { facts, numbers: given, isEligible, points, formula }) => {
      expect(rule.evaluate(facts, given as PointsNumbers, 'default@1')).toMatchObject({
        isEligible,
        explanation: { ruleId: rule.ruleId, ruleVersion: 'default@1', formula, result: points },
      });
    },
  );

  it('PTS-02: name exactly the numbers the rule declares', () => {
    for (const example of rule.examples)
      expect(Object.keys(example.numbers).sort()).toEqual([...rule.parameters].sort());
  });
});

const anOrder: Omit<DocumentOf<'REPAIR_ORDER'>, 'facts'> = {
  type: 'REPAIR_ORDER',
  id: 'ror_1',
  dealerId: 'dlr_1',
  customerId: 'cus_1',
  businessDay: '2026-11-21' as DocumentOf<'REPAIR_ORDER'>['businessDay'],
};
const line = fc.record({
  kind: fc.constantFrom(...LINE_KINDS),
  payer: fc.constantFrom(...PAYERS),
  payableMinor: fc.integer({ min: 0, max: 10_000_000 }),
});
const order = fc
  .record({ lines: fc.array(line, { maxLength: 12 }), paidWithPointsMinor: fc.nat(1_000_000) })
  .map((facts): DocumentOf<'REPAIR_ORDER'> => ({
    ...anOrder,
    facts: { currency: 'CNY', ...facts },
  }));

describe('any repair order', () => {
  it('PTS-02: earns a whole number that its eligible amount covers and one more step would not', () => {
    fc.assert(
      fc.property(order, (document) => {
        const points = worth(document);
        const { lines, paidWithPointsMinor } = document.facts;
        const counted = lines
          .filter(({ kind, payer }) => payer === 'CUSTOMER' && kind !== 'INSURANCE' && kind !== 'BOUTIQUE')
          .reduce((sum, { payableMinor }) => sum + payableMinor, 0);
        const eligible = Math.max(0, counted - paidWithPointsMinor);
        expect(Number.isSafeInteger(points)).toBe(true);
        expect(points * 5_000).toBeLessThanOrEqual(eligible);
        expect((points + 1) * 5_000).toBeGreaterThan(eligible);
      }),
    );
  });

  it('PTS-02: earns nothing more by lines that somebody else pays', () => {
    fc.assert(
      fc.property(order, fc.array(line), (document, more) => {
        const others = more.map((each) => ({ ...each, payer: 'INSURER' as const }));
        const facts = { ...document.facts, lines: [...document.facts.lines, ...others] };
        expect(worth({ ...document, facts })).toBe(worth(document));
      }),
    );
  });

  it('CONV-4: says of every line whether it counts and why not, and the lines that count are the amount', () => {
    fc.assert(
      fc.property(order, (document) => {
        const lines = document.facts.lines.map((each, i) => ({ ...each, lineId: `rol_${i}` }));
        const named = { ...document, facts: { ...document.facts, lines, paidWithPointsMinor: 0 } };
        const { grounds = [], inputs } = evaluate(named, programme).explanation;
        const ofLines = grounds.filter(({ subjectId }) => subjectId?.startsWith('rol_'));
        expect(ofLines.map(({ subjectId }) => subjectId)).toEqual(lines.map(({ lineId }) => lineId));
        const counted = ofLines.filter(({ isMet }) => isMet);
        const sum = counted.reduce(
          (minor, each) => minor + Math.round(Number(each.inputs['lineAmount']) * 100),
          0,
        );
        expect((sum / 100).toFixed(2)).toBe(inputs['customerPaidAmount']);
      }),
    );
  });

  it.each([
    ['one fen short of a step', 4_999, '49.99'],
    ['exactly a step', 5_000, undefined],
    ['one fen over', 5_001, '0.01'],
  ])('CONV-4, PTS-02: names the remainder of %s', (_, payableMinor, remainder) => {
    const line = { lineId: 'rol_1', kind: 'LABOUR', payer: 'CUSTOMER', payableMinor } as const;
    const facts = { currency: 'CNY', lines: [line], paidWithPointsMinor: 0 } as const;
    const { grounds = [] } = evaluate({ ...anOrder, facts }, programme).explanation;
    const found = grounds.find(({ template }) => template === 'PTS-02.remainder');
    expect(found?.inputs['remainderAmount']).toBe(remainder);
  });

  it('PTS-05: never gains by a refund', () => {
    fc.assert(
      fc.property(order, fc.nat(10_000_000), (document, refund) => {
        const lines = document.facts.lines.map((each) => ({
          ...each,
          payableMinor: Math.max(0, each.payableMinor - refund),
        }));
        const after = { ...document, facts: { ...document.facts, lines } };
        expect(worth(after)).toBeLessThanOrEqual(worth(document));
      }),
    );
  });
});
