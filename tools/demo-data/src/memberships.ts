import { addDays, addMonths, daysBetween } from '@autoclub/domain-kit';
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
