import type { CustomerHistory } from '../customer-history';
import type { LookBack, ReferenceDay } from '../reference-day';

/** The numbers that the class rules judge by, of the programme in force at the reference day (rulebook CONV-3). */
export interface ClassParams extends LookBack {
  readonly loyal: { readonly spendMinor: number; readonly visits: number };
  readonly fairlyLoyal: { readonly spendMinor: number; readonly visits: number };
  readonly frequencyA: number;
  readonly frequencyB: number;
}

/** Why a label was given, as stored facts (rulebook CONV-4): the arithmetic and the inputs the rule saw. */
export interface LabelReason {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, string | number>>;
}

/** What a rule says of one customer. */
export interface Verdict<Class extends string, Flag extends string> extends LabelReason {
  readonly class: Class;
  /** Said beside the class, without changing it. */
  readonly flags: readonly Flag[];
}

/**
 * One way of classing customers. Rules label the same customer independently of each other (rulebook ANA-12), so a
 * second rule set is a second file and never a change of the first.
 */
export interface ClassRule<Class extends string = string, Flag extends string = string> {
  readonly ruleSet: string;
  /** The rule of the rulebook it puts into force. */
  readonly ruleId: string;
  readonly classes: readonly Class[];
  classify(history: CustomerHistory, day: ReferenceDay, params: ClassParams): Verdict<Class, Flag>;
}
