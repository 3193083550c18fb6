import { addDays, addMonths, daysBetween } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { DemoCustomer } from './customers';
import { HISTORY_MONTHS } from './customers';
import type { OrderKind, Visit } from './orders';
import { newCarVisits } from './orders';
import type { Random } from './random';

/** Shares of ANA-10's reference year, in hundred; PDS and first checks come with the new cars. */
const SHARE_OF_PDS = 10;
const OTHER_KINDS: readonly (readonly [weight: number, kind: OrderKind])[] = [
  [410, 'PERIODIC_MAINTENANCE'],
  [140, 'BODY_AND_PAINT'],
  [100, 'GENERAL_REPAIR'],
  [10, 'WARRANTY_CLAIM'],
  [20, 'ACCIDENT'],
  [25, 'FREE_INSPECTION'],
  [5, 'REWORK'],
];

/** Visits per month of the year against the average of 100: quiet around the Spring Festival, busy before travel. */
const SEASON = [115, 60, 95, 105, 105, 100, 105, 100, 110, 95, 100, 110];

/** Every visit at one dealer in the exported months, by day; the mix of kinds follows ANA-10. */
export function demoVisits(random: Random, customers: readonly DemoCustomer[], lastDay: LocalDate): Visit[] {
  const visits = customers.flatMap((customer) => newCarVisits(random, customer, lastDay));
  const deliveries = visits.filter(({ kind }) => kind === 'PDS').length;
  const missing = Math.round((deliveries * 100) / SHARE_OF_PDS) - visits.length;
  const byAppetite = customers.map((customer) => [customer.appetite, customer] as const);
  for (let i = 0; i < missing; i++) {
    const customer = random.weighted(byAppetite);
    const day = visitDay(random, customer, lastDay);
    if (day) visits.push({ day, kind: random.weighted(OTHER_KINDS), customer });
    else i--;
  }
  return visits.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

function visitDay(random: Random, customer: DemoCustomer, lastDay: LocalDate): LocalDate | undefined {
  const first = addMonths(lastDay, -HISTORY_MONTHS);
  const day = addDays(first, random.int(1, daysBetween(first, lastDay)));
  const isOwner = day > customer.registeredOn && (customer.leftOn === null || day <= customer.leftOn);
  const isBusy = random.int(1, 120) <= (SEASON[Number(day.slice(5, 7)) - 1] ?? 100);
  return isOwner && isBusy ? day : undefined;
}
