import { localDate } from '@autoclub/domain-kit';
import { defaultProgramme } from '@autoclub/programme-config';
import { explain, explainGround } from '@autoclub/rulebook';
import type { EarningDocument } from './earning-document';
import { earningRules } from './earning-rules/index';
import { judge } from './judgement';
import { differences } from './standing';

const programme = { version: 'default@1', points: defaultProgramme.values.points };

function documentOf(type: EarningDocument['type'], facts: EarningDocument['facts']): EarningDocument {
  const businessDay = localDate('2026-11-21');
  return { type, facts, id: 'doc_1', dealerId: 'dlr_1', customerId: 'cus_1', businessDay } as EarningDocument;
}

/** Every case of every rule, for a member and for somebody who is none, and the correction that takes it back. */
const cases = earningRules.flatMap(({ source, code, examples }) =>
  examples.flatMap(({ title, facts, numbers }) => {
    const document = documentOf(source, facts);
    const numbersOfCase = { version: programme.version, points: { ...programme.points, ...numbers } };
    const judgement = judge(document, 'mem_1', numbersOfCase);
    const name = `${code}, ${title.en}`;
    const before = { membershipId: 'mem_1', points: judgement.points + 3, postingCount: 1 };
    return [
      [name, judgement.explanation],
      [`${name}, of no member`, judge(document, null, numbersOfCase).explanation],
      ...differences(before, judgement).map(
        ({ explanation }) => [`${name}, corrected`, explanation] as const,
      ),
    ] as const;
  }),
);

describe('why a document earned what it earned', () => {
  it.each(cases)('CONV-4, PLT-05: %s is said by the sentence that the decision named', (_, explanation) => {
    for (const language of ['zh', 'en'] as const) {
      const { template: _named, ...guessed } = explanation;
      const text = explain(explanation, language);
      expect(text).not.toMatch(/^[^：:]+[：:] ?\S+ = \S+[.。]$/);
      expect(text).not.toContain('{');
      expect(explain({ ...guessed, template: 'nothing.of-the-kind' }, language)).not.toBe(text);
    }
  });

  it.each(cases)('PLT-05: %s is said in Chinese without a code', (_, explanation) => {
    expect(explain(explanation, 'zh')).not.toMatch(/[A-Z]/);
  });

  it.each(cases)(
    'CONV-4, PLT-05: the grounds of %s are sentences of both languages',
    (_, { grounds = [] }) => {
      for (const ground of grounds) {
        const zh = explainGround(ground, 'zh');
        expect(zh).toMatch(/\p{Script=Han}.*。$/u);
        expect(zh).not.toMatch(/[A-Z{]/);
        expect(explainGround(ground, 'en')).toMatch(/^[^{]+\.$/);
      }
    },
  );

  it('PTS-02: a policy bought elsewhere is explained as such, and not by 0 = 0', () => {
    const facts = { currency: 'CNY', isSoldHere: false, premiumMinor: 320_000 } as const;
    const { explanation } = judge(documentOf('INSURANCE_POLICY', facts), 'mem_1', programme);
    expect(explain(explanation, 'en')).toBe(
      'The policy with a premium of 3200.00 was not bought here, so nothing is earned.',
    );
    expect(explain(explanation, 'zh')).toBe('保费 3200.00 元的保单不在本店购买，不积分。');
  });
});
