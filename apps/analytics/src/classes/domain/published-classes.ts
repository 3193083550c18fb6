import type { LocalDate } from '@autoclub/domain-kit';
import type { CustomerClasses } from './customer-classes';
import type { FrequencyClass } from './rules/frequency-class.rule';
import type { ValueClass } from './rules/value-class.rule';

/** A frequency class as it is published: potential A is a class of its own there (rulebook ANA-02). */
export type PublishedFrequency = FrequencyClass | 'POTENTIAL_A';

/** What the other services know of a customer's classes, since a day. */
export interface PublishedClasses {
  readonly customerId: string;
  readonly valueClass: ValueClass;
  readonly frequencyClass: PublishedFrequency;
  readonly isNewCar: boolean;
  readonly hasInsuranceRenewed: boolean;
  readonly asOfDay: LocalDate;
  /** How often the classes of the customer were published. */
  readonly version: number;
}

/** The classes as they would be published after what was published before (rulebook ANA-12). */
export function publishedOf(
  classes: CustomerClasses,
  before: PublishedClasses | undefined,
): PublishedClasses {
  const { value, frequency } = classes;
  const isPotentialA = frequency.class !== 'A' && frequency.flags.includes('POTENTIAL_A');
  return {
    customerId: classes.customerId,
    valueClass: value.class,
    frequencyClass: isPotentialA ? 'POTENTIAL_A' : frequency.class,
    isNewCar: value.flags.includes('NEW_CAR'),
    hasInsuranceRenewed: value.flags.includes('INSURANCE_RENEWED'),
    asOfDay: classes.asOf,
    version: (before?.version ?? 0) + 1,
  };
}

/** Whether there is news: another class by either rule set, or another flag beside it. */
export function isNews(now: PublishedClasses, before: PublishedClasses | undefined): boolean {
  return (
    now.valueClass !== before?.valueClass ||
    now.frequencyClass !== before.frequencyClass ||
    now.isNewCar !== before.isNewCar ||
    now.hasInsuranceRenewed !== before.hasInsuranceRenewed
  );
}
