/** A text in the two languages of the platform (rulebook PLT-05). */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Facts an explanation names: amounts as decimal text, counts as numbers. */
export type ExplanationInputs = Readonly<Record<string, string | number>>;

/**
 * Why a rule decided as it did (rulebook CONV-4): stored beside the decision when it is taken, so that the text shown
 * later is made from these facts and not from whatever the rules have become since.
 */
export interface Explanation {
  readonly ruleId: string;
  /** The programme version that judged (rulebook CONV-3). */
  readonly ruleVersion: string;
  /** The arithmetic as a person would write it: `floor(1199.99 / 50)`. */
  readonly formula: string;
  readonly inputs: ExplanationInputs;
  readonly result: number;
}
