import { presentExplanation } from '@autoclub/subgraph-kit';
import type { Language } from '@autoclub/subgraph-kit';
import type { ClassifiedCustomer } from '../application/classify-customers';
import type { ClassMix } from '../application/mix-classes';
import { flagsOf, type Label } from '../domain/customer-classes';
import { VALUE_CLASSES } from '../domain/rules/value-class.rule';
import type { FormerClasses } from '../application/ports';
import type { ClassChangeType } from './types/class-change.type';
import type { ClassMixType } from './types/class-mix.type';
import type { CustomerClassesType } from './types/customer-classes.type';

/** Pure mappings from what the use cases return to what the graph shows. */

export function presentClasses(classes: ClassifiedCustomer, language: Language): CustomerClassesType {
  const value = presentLabel(classes.value, language);
  const frequency = presentLabel(classes.frequency, language);
  const { asOf, timeZone, isLoyalBase, traceId } = classes;
  return {
    asOf,
    timeZone,
    isLoyalBase,
    traceId,
    value,
    frequency,
    flags: flagsOf(classes),
    explanation: [value.explanation, frequency.explanation],
  };
}

export function presentChange(
  { asOfDay, valueClass, frequencyClass, reasons }: FormerClasses,
  language: Language,
): ClassChangeType {
  const isPotentialA = frequencyClass === 'POTENTIAL_A';
  return {
    ...{ asOf: asOfDay, valueClass, frequencyClass: isPotentialA ? null : frequencyClass },
    flags: isPotentialA ? ['POTENTIAL_A'] : [],
    reasons: reasons.map((reason) => presentExplanation(reason, language)),
  };
}

function presentLabel<Class extends string>(label: Label<Class, string>, language: Language) {
  const { ruleSet } = label;
  return {
    class: label.class,
    ruleSet,
    ruleSetName: label.ruleSetName[language],
    ruleVersion: label.explanation.ruleVersion,
    explanation: presentExplanation(label.explanation, language),
  };
}

export function presentClassMix({
  counts,
  groups,
  hidden,
  ...mix
}: ClassMix): Omit<ClassMixType, 'countedAt'> {
  const { asOf, timeZone, ruleVersion } = mix;
  return {
    ...{ asOf, timeZone, ruleVersion },
    counts: VALUE_CLASSES.map((name) => {
      const isSuppressed = hidden.classes.has(name);
      return { class: name, customerCount: isSuppressed ? null : counts[name], isSuppressed };
    }),
    groups: groups.map(({ group, customerCount, actualBp, plannedBp }) => {
      const isSuppressed = hidden.groups.has(group);
      return {
        group,
        customerCount: isSuppressed ? null : customerCount,
        actualRate: isSuppressed || actualBp === null ? null : rate(actualBp),
        plannedRate: rate(plannedBp),
        isSuppressed,
      };
    }),
  };
}

/** Basis points as a fraction with four digits. */
function rate(basisPoints: number): string {
  const text = String(basisPoints).padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4)}`;
}
