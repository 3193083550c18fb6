import type { Bilingual, LocalDate } from '@autoclub/domain-kit';
import type { ClassRule, Verdict, Yardstick } from './rules/class-rule';
import { frequencyClassRule, isLoyalBase } from './rules/frequency-class.rule';
import type { FrequencyClass, FrequencyFlag } from './rules/frequency-class.rule';
import { valueClassRule } from './rules/value-class.rule';
import type { ValueClass, ValueFlag } from './rules/value-class.rule';
import type { CustomerHistory } from './customer-history';
import type { ReferenceDay } from './reference-day';

/** A class with the rule set that gave it (rulebook ANA-12) and why (rulebook CONV-4). */
export interface Label<Class extends string, Flag extends string> extends Verdict<Class, Flag> {
  readonly ruleSet: string;
  readonly ruleSetName: Bilingual;
}

/** All labels of one customer at a reference day. */
export interface CustomerClasses {
  readonly customerId: string;
  readonly asOf: LocalDate;
  readonly value: Label<ValueClass, ValueFlag>;
  readonly frequency: Label<FrequencyClass, FrequencyFlag>;
  readonly isLoyalBase: boolean;
}

/** What is said of a customer beside the classes. */
export type CustomerFlag = ValueFlag | FrequencyFlag;
export const CUSTOMER_FLAGS: readonly CustomerFlag[] = ['NEW_CAR', 'INSURANCE_RENEWED', 'POTENTIAL_A'];

/** The flags of both rule sets together. */
export function flagsOf({ value, frequency }: Pick<CustomerClasses, 'value' | 'frequency'>): CustomerFlag[] {
  return [...value.flags, ...frequency.flags];
}

/** Labels one customer by every rule set, with the numbers of one programme version (rulebook ANA-01, ANA-02). */
export function classify(history: CustomerHistory, day: ReferenceDay, yardstick: Yardstick): CustomerClasses {
  const frequency = label(frequencyClassRule, history, day, yardstick);
  return {
    customerId: history.customerId,
    asOf: day.on,
    value: label(valueClassRule, history, day, yardstick),
    frequency,
    isLoyalBase: isLoyalBase(frequency),
  };
}

function label<Class extends string, Flag extends string>(
  rule: ClassRule<Class, Flag>,
  history: CustomerHistory,
  day: ReferenceDay,
  yardstick: Yardstick,
): Label<Class, Flag> {
  const { ruleSet, name: ruleSetName } = rule;
  return { ...rule.classify(history, day, yardstick), ruleSet, ruleSetName };
}
