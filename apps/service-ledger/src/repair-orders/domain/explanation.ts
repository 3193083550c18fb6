/**
 * Why a rule decided as it did, as stored facts (rulebook CONV-4): the text in Chinese or English is made
 * from these when it is read, so it can never differ from what was decided.
 */
export interface Explanation {
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, string | number>>;
  readonly result: string | number;
  /** The wording that was meant, where the facts alone would fit several. */
  readonly template?: string;
}
