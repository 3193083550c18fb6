/** The facts a rule saw: amounts as decimal text, counts as numbers. */
export type ExplanationInputs = Readonly<Record<string, string | number>>;

/**
 * A rule, or a line under it, that was considered on the way to a decision: what it said and whether it was met. The
 * reasons against are kept as well as those for (rulebook CONV-4).
 */
export interface ExplanationGround {
  /** The sentence that says it, such as `PTS-02.line-paid-by-other`; its rule follows from the name. */
  readonly template: string;
  /** Whether the condition was met, so that it spoke for a result. */
  readonly isMet: boolean;
  /** The line or record it is about; absent: the whole. */
  readonly subjectId?: string;
  readonly inputs: ExplanationInputs;
}

/**
 * Why a rule decided as it did (rulebook CONV-4). It is stored beside the decision, and the sentence that a person
 * reads is made from it later, so the sentence can never differ from what was decided. The template says which
 * sentence; the rulebook's `explanation` makes one whose inputs are exactly what the sentence needs.
 */
export interface Explanation<Result extends string | number = string | number> {
  /** The sentence that explains the decision, such as `PTS-02.repair-order`. */
  readonly template: string;
  readonly ruleId: string;
  /** The version of the programme that judged, such as `default@1` (rulebook CONV-3). */
  readonly ruleVersion: string;
  /** The arithmetic as a person would write it, such as `floor(1199.99 / 50)`. */
  readonly formula: string;
  readonly inputs: ExplanationInputs;
  readonly result: Result;
  /** What was considered, in the order it was; absent where the decision has no parts. */
  readonly grounds?: readonly ExplanationGround[];
}
