import { addDays, addYears, formatMoney, money } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { DemoCustomer } from './customers';
import type { Random } from './random';

export interface DemoPolicy {
  readonly policyNumber: string;
  readonly revision: number;
  readonly customerNumber: string;
  readonly vehicleNumber: string;
  readonly kind: 'COMPULSORY' | 'COMMERCIAL';
  readonly insurerCode: string;
  readonly isSoldHere: boolean;
  readonly soldOn: LocalDate;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly premiumAmount: string;
}

const INSURERS = ['PICC', 'PINGAN', 'CPIC', 'CHINALIFE'] as const;

/** A car's policies that began within the exported months, year by year from its purchase (rulebook SVC-10). */
export function demoPolicies(
  random: Random,
  customer: DemoCustomer,
  from: LocalDate,
  lastDay: LocalDate,
): DemoPolicy[] {
  const policies: DemoPolicy[] = [];
  const insurerCode = random.pick(INSURERS);
  for (let years = 0; ; years++) {
    const periodFrom = addYears(customer.purchasedOn, years);
    if (periodFrom > lastDay || (customer.leftOn !== null && periodFrom > customer.leftOn)) return policies;
    const soldOn = [addDays(periodFrom, -random.int(0, 20)), customer.registeredOn].sort()[1] as LocalDate;
    if (periodFrom <= from || soldOn > lastDay) continue;
    const isSoldHere = random.chance(years === 0 && customer.isSoldHere ? 85 : 45);
    const kinds = random.chance(80) ? (['COMPULSORY', 'COMMERCIAL'] as const) : (['COMPULSORY'] as const);
    for (const kind of kinds) {
      policies.push({
        policyNumber: `P-${customer.vehicleNumber.slice(2)}-${years}${kind === 'COMPULSORY' ? 'J' : 'S'}`,
        revision: 1,
        customerNumber: customer.customerNumber,
        vehicleNumber: customer.vehicleNumber,
        kind,
        insurerCode,
        isSoldHere,
        soldOn,
        periodFrom,
        periodTo: addYears(periodFrom, 1),
        premiumAmount: formatMoney(money(kind === 'COMPULSORY' ? 95_000 : random.int(210_000, 620_000))),
      });
    }
  }
}
