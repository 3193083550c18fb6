import { addDays, daysBetween, formatMoney, money, startOfDay } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { DemoCustomer } from './customers';
import type { DemoDealer } from './network';
import { SERVICE_ADVISORS } from './network';
import type { Random } from './random';

export type OrderKind =
  | 'PERIODIC_MAINTENANCE'
  | 'FIRST_CHECKS'
  | 'GENERAL_REPAIR'
  | 'BODY_AND_PAINT'
  | 'ACCIDENT'
  | 'WARRANTY_CLAIM'
  | 'FREE_INSPECTION'
  | 'PDS'
  | 'REWORK';

export interface DemoOrder {
  readonly roNumber: string;
  readonly revision: number;
  readonly customerNumber: string;
  readonly vehicleNumber: string;
  readonly kind: OrderKind;
  readonly openedAt: string;
  readonly settledAt: string;
  readonly mileageKm: number;
  readonly serviceAdvisorNumber: string;
  readonly lines: readonly { kind: string; payer: string; description: string; listAmount: string }[];
}

/** A visit before it becomes an order: who came on which day for what. */
export interface Visit {
  readonly day: LocalDate;
  readonly kind: OrderKind;
  readonly customer: DemoCustomer;
}

/** Labour and parts in yuan (from, to), and who pays them. */
const WORK: Record<
  OrderKind,
  { name: string; labour: Span; part: Span; payer: 'CUSTOMER' | 'INSURER' | 'WARRANTY' }
> = {
  PERIODIC_MAINTENANCE: { name: '定期保养', labour: [120, 420], part: [180, 900], payer: 'CUSTOMER' },
  FIRST_CHECKS: { name: '首保检查', labour: [80, 160], part: [60, 240], payer: 'WARRANTY' },
  GENERAL_REPAIR: { name: '一般维修', labour: [150, 900], part: [100, 2400], payer: 'CUSTOMER' },
  BODY_AND_PAINT: { name: '钣金喷漆', labour: [300, 2200], part: [0, 1800], payer: 'INSURER' },
  ACCIDENT: { name: '事故维修', labour: [800, 5000], part: [500, 14000], payer: 'INSURER' },
  WARRANTY_CLAIM: { name: '保修索赔', labour: [100, 800], part: [100, 2600], payer: 'WARRANTY' },
  FREE_INSPECTION: { name: '免费检测', labour: [0, 0], part: [0, 0], payer: 'CUSTOMER' },
  PDS: { name: '新车交付检查', labour: [150, 260], part: [0, 0], payer: 'WARRANTY' },
  REWORK: { name: '返修', labour: [0, 0], part: [0, 0], payer: 'WARRANTY' },
};
type Span = readonly [from: number, to: number];

/** The bill of a visit; its amounts, hours and advisor follow from the draws. */
export function demoOrder(random: Random, dealer: DemoDealer, visit: Visit, serial: number): DemoOrder {
  const { customer, day, kind } = visit;
  const settled = startOfDay(day, dealer.timeZone).getTime() + random.int(10 * 3_600, 18 * 3_600) * 1_000;
  const daysDriven = Math.max(0, daysBetween(customer.purchasedOn, day));
  return {
    roNumber: `RO-${dealer.code}-${String(serial).padStart(6, '0')}`,
    revision: 1,
    customerNumber: customer.customerNumber,
    vehicleNumber: customer.vehicleNumber,
    kind,
    openedAt: new Date(settled - random.int(40, 180) * 60_000).toISOString(),
    settledAt: new Date(settled).toISOString(),
    mileageKm: 12 + daysDriven * customer.kmPerDay,
    serviceAdvisorNumber: random.pick(SERVICE_ADVISORS),
    lines: linesOf(random, kind),
  };
}

function linesOf(random: Random, kind: OrderKind): DemoOrder['lines'] {
  const work = WORK[kind];
  const payer = kind === 'BODY_AND_PAINT' && random.chance(35) ? 'CUSTOMER' : work.payer;
  const lines = [
    { kind: 'LABOUR', payer, description: `${work.name}工时`, listAmount: amount(random, work.labour) },
  ];
  if (work.part[1] > 0)
    lines.push({
      kind: 'PART',
      payer,
      description: `${work.name}配件`,
      listAmount: amount(random, work.part),
    });
  if (kind === 'PERIODIC_MAINTENANCE' && random.chance(12))
    lines.push({
      kind: 'BOUTIQUE',
      payer: 'CUSTOMER',
      description: '车用精品',
      listAmount: amount(random, [60, 900]),
    });
  return lines;
}

function amount(random: Random, [from, to]: Span): string {
  return formatMoney(money(random.int(from * 100, to * 100)));
}

/** The visits a new car brings by itself: delivery, then the checks at about 5 000 and 10 000 km. */
export function newCarVisits(random: Random, customer: DemoCustomer, lastDay: LocalDate): Visit[] {
  if (!customer.isNewCar) return [];
  const checks = [random.int(30, 75), random.int(105, 190)].map((days) =>
    addDays(customer.purchasedOn, days),
  );
  const first = checks
    .filter((day) => day <= lastDay)
    .map((day) => ({ day, kind: 'FIRST_CHECKS' as const, customer }));
  return [{ day: customer.purchasedOn, kind: 'PDS', customer }, ...first];
}
