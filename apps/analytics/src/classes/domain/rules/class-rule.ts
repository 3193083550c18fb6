import type { Bilingual, Explanation } from '@autoclub/domain-kit';
import type { CustomerHistory } from '../customer-history';
import type { LookBack, ReferenceDay } from '../reference-day';

/** The numbers that the class rules judge by, of the programme in force at the reference day (rulebook CONV-3). */
export interface ClassParams extends LookBack {
  readonly loyal: { readonly spendMinor: number; readonly visits: number };
  readonly fairlyLoyal: { readonly spendMinor: number; readonly visits: number };
  readonly frequencyA: number;
  readonly frequencyB: number;
}

/** What a rule says of one customer. */
export interface Verdict<Class extends string, Flag extends string> {
  readonly class: Class;
  /** Said beside the class, without changing it. */
  readonly flags: readonly Flag[];
  /** Why (rulebook CONV-4). */
  readonly explanation: Explanation<Class>;
}

/** The numbers that judge, and the version of the programme they come from. */
export interface Yardstick {
  readonly params: ClassParams;
  readonly ruleVersion: string;
}

/**
 * One way of classing customers. Rules label the same customer independently of each other (rulebook ANA-12), so a
 * second rule set is a second file and never a change of the first.
 */
export interface ClassRule<Class extends string = string, Flag extends string = string> {
  readonly ruleSet: string;
  readonly name: Bilingual;
  readonly classes: readonly Class[];
  classify(history: CustomerHistory, day: ReferenceDay, yardstick: Yardstick): Verdict<Class, Flag>;
}
