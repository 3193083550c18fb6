import { addDays, addMonths, addYears, daysBetween } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { DemoCustomer } from './customers';
import { HISTORY_MONTHS } from './customers';
import type { Random } from './random';

export interface DemoMembership {
  readonly customerNumber: string;
  readonly memberNumber: string;
  readonly tier: 'BASIC' | 'SILVER';
  readonly source: 'CAR_PURCHASE' | 'APPLICATION' | 'CAMPAIGN';
  readonly wayIn: 'GIFT_WITH_CAR' | 'FEE';
  readonly feePaid: string;
  readonly activatedOn: LocalDate;
}

/** Cards of a dealer that end around the last day, by the days from there to their expiry (rulebook MEM-05, MEM-08). */
const ENDINGS_IN_DAYS = [3, -45, 5, -50, -60];
const BASIC_YEARS = 2;

/**
 * The cards of a dealer, of which a few run out this week and a few have run out so long ago that they lapse: their
 * holders can still come back. They are paid cards of customers who were there before.
 */
export function withEndings(
  memberships: readonly DemoMembership[],
  customers: readonly DemoCustomer[],
  lastDay: LocalDate,
): DemoMembership[] {
  const registeredOn = new Map(customers.map((each) => [each.customerNumber, each.registeredOn]));
  const endings = ENDINGS_IN_DAYS.map((days) => addYears(addDays(lastDay, days), -BASIC_YEARS));
  return memberships.map((each) => {
    const [activatedOn] = endings;
    const since = registeredOn.get(each.customerNumber);
    const mayEnd = each.tier === 'BASIC' && each.wayIn === 'FEE';
    if (!mayEnd || activatedOn === undefined || since === undefined || since > activatedOn) return each;
    endings.shift();
    return { ...each, activatedOn };
  });
}

/**
 * The club card of a customer, or none: new cars come with one as a gift, others pay the fee (rulebook MEM-03). All
 * are still valid on the last day.
 */
export function demoMembership(
  random: Random,
  customer: DemoCustomer,
  lastDay: LocalDate,
): DemoMembership | undefined {
  const memberNumber = customer.customerNumber.replace('C-', 'M-');
  const { customerNumber } = customer;
  if (customer.isNewCar && random.chance(70)) {
    const activatedOn = customer.purchasedOn;
    return {
      customerNumber,
      memberNumber,
      tier: 'BASIC',
      source: 'CAR_PURCHASE',
      wayIn: 'GIFT_WITH_CAR',
      feePaid: '0.00',
      activatedOn,
    };
  }
  if (!random.chance(35)) return undefined;
  const earliest = [
    addDays(addMonths(lastDay, -HISTORY_MONTHS), 1),
    customer.registeredOn,
  ].sort()[1] as LocalDate;
  const tier = random.chance(15) ? 'SILVER' : 'BASIC';
  return {
    customerNumber,
    memberNumber,
    tier,
    source: random.chance(70) ? 'APPLICATION' : 'CAMPAIGN',
    wayIn: 'FEE',
    feePaid: tier === 'SILVER' ? '280.00' : '180.00',
    activatedOn: addDays(earliest, random.int(0, Math.max(0, daysBetween(earliest, lastDay)))),
  };
}
