import type { Bilingual, Explanation } from '@autoclub/domain-kit';
import type { DocumentOf, EarningSource, FactsOf } from '../earning-document';
import type { PointsNumbers } from '../points-numbers';

/** What a rule finds: whether the document can earn at all, and how much, with the facts and the arithmetic. */
export interface Evaluation {
  readonly isEligible: boolean;
  readonly explanation: Explanation<number>;
}

/** A case that documents the rule, feeds its test and is shown in the graph. */
export interface EarningExample<Source extends EarningSource> {
  readonly title: Bilingual;
  readonly facts: FactsOf[Source];
  /** The numbers of the case: each that the rule names as its parameter. */
  readonly numbers: Partial<PointsNumbers>;
  readonly isEligible: boolean;
  readonly points: number;
  readonly formula: string;
}

/**
 * One way to earn as a constant (rulebook PTS-02). `evaluate` is pure and total: everything it needs lies in the facts
 * of the document and in the numbers of the programme it names as its parameters; `ruleVersion` is that programme's.
 */
export interface EarningRule<
  Source extends EarningSource = EarningSource,
  Name extends keyof PointsNumbers = keyof PointsNumbers,
> {
  readonly code: string;
  readonly ruleId: string;
  readonly source: Source;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** The numbers of the programme it uses; their labels and units stand there. */
  readonly parameters: readonly Name[];
  readonly examples: readonly EarningExample<Source>[];
  evaluate(
    facts: DocumentOf<Source>['facts'],
    numbers: Pick<PointsNumbers, Name>,
    ruleVersion: string,
  ): Evaluation;
}

/** Keeps the literal types of a rule while checking it against the shape. */
export function earningRule<Source extends EarningSource, Name extends keyof PointsNumbers>(
  rule: EarningRule<Source, Name>,
): EarningRule<Source, Name> {
  return rule;
}
