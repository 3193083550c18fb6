import { localDate } from '@autoclub/domain-kit';
import type { CustomerClasses } from './customer-classes';
import type { FrequencyClass, FrequencyFlag } from './rules/frequency-class.rule';
import type { ValueFlag } from './rules/value-class.rule';
import { isNews, publishedOf, type PublishedClasses } from './published-classes';

const labelled = (frequency: FrequencyClass, flags: FrequencyFlag[] = [], valueFlags: ValueFlag[] = []) =>
  ({
    customerId: 'cus_1',
    asOf: localDate('2026-11-21'),
    value: { class: 'LOYAL', flags: valueFlags },
    frequency: { class: frequency, flags },
  }) as unknown as CustomerClasses;

const before: PublishedClasses = {
  customerId: 'cus_1',
  valueClass: 'LOYAL',
  frequencyClass: 'A',
  isNewCar: false,
  hasInsuranceRenewed: false,
  asOfDay: localDate('2026-11-01'),
  version: 3,
};

describe('ANA-12: classes as they are published', () => {
  it.each<[FrequencyClass, FrequencyFlag[], string]>([
    ['A', [], 'A'],
    ['A', ['POTENTIAL_A'], 'A'],
    ['B', ['POTENTIAL_A'], 'POTENTIAL_A'],
    ['C', [], 'C'],
  ])('ANA-02: %s with %j is %s', (frequency, flags, published) => {
    expect(publishedOf(labelled(frequency, flags), undefined)).toMatchObject({
      frequencyClass: published,
      version: 1,
    });
  });

  it.each<[string, CustomerClasses, boolean]>([
    ['the same', labelled('A'), false],
    ['another frequency class', labelled('B'), true],
    ['potential A', labelled('B', ['POTENTIAL_A']), true],
    ['a new car', labelled('A', [], ['NEW_CAR']), true],
    ['insurance renewed', labelled('A', [], ['INSURANCE_RENEWED']), true],
  ])('%s after A is news: %#', (_, classes, expected) => {
    const now = publishedOf(classes, before);
    expect(isNews(now, before)).toBe(expected);
    expect(now.version).toBe(4);
  });

  it('the first classes of a customer are news', () => {
    expect(isNews(publishedOf(labelled('D'), undefined), undefined)).toBe(true);
  });
});
