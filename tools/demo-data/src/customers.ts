import { addDays, addMonths, addYears, daysBetween } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { DemoDealer } from './network';
import { companyName, personName, phoneNumber } from './people';
import type { Random } from './random';
import { MODEL_CODES, plateOf, vinOf } from './vehicles';

/** Months of history that the export reaches back. */
export const HISTORY_MONTHS = 24;

/** A customer with one vehicle, and how the two behave over the years. */
export interface DemoCustomer {
  readonly customerNumber: string;
  readonly kind: 'PERSON' | 'COMPANY';
  readonly name: string;
  readonly phone: string;
  readonly smsConsent: boolean;
  readonly registeredOn: LocalDate;
  readonly vehicleNumber: string;
  readonly vin: string;
  readonly plate: string;
  readonly modelCode: string;
  readonly purchasedOn: LocalDate;
  readonly isSoldHere: boolean;
  readonly outletCode: string;
  /** Bought within the exported months: pre-delivery and first checks are part of the history. */
  readonly isNewCar: boolean;
  /** Relative frequency of visits beside those of a new car. */
  readonly appetite: number;
  /** The day after which the customer does not come back; none for most. */
  readonly leftOn: LocalDate | null;
  readonly kmPerDay: number;
}

/** Share of customers, in hundred, whose car was bought within the exported months: one PDS each makes ANA-10's 10 %. */
const NEW_CAR_PERCENT = 58;

export function demoCustomer(
  random: Random,
  dealer: DemoDealer,
  serial: number,
  lastDay: LocalDate,
): DemoCustomer {
  const from = addMonths(lastDay, -HISTORY_MONTHS);
  const isNewCar = random.chance(NEW_CAR_PERCENT);
  const purchasedOn = isNewCar
    ? addDays(from, random.int(0, daysBetween(from, lastDay) - 1))
    : addDays(addYears(from, -4), random.int(0, 1_400));
  const isSoldHere = isNewCar || random.chance(70);
  const isCompany = random.chance(8);
  const hasLeft = random.chance(28);
  return {
    customerNumber: `C-${dealer.code}-${String(serial).padStart(5, '0')}`,
    kind: isCompany ? 'COMPANY' : 'PERSON',
    name: isCompany ? companyName(random) : personName(random),
    phone: phoneNumber(random, serial),
    smsConsent: random.chance(85),
    registeredOn: isSoldHere ? purchasedOn : addDays(purchasedOn, random.int(0, 300)),
    vehicleNumber: `V-${dealer.code}-${String(serial).padStart(5, '0')}`,
    vin: vinOf(random, serial),
    plate: plateOf(dealer.code, serial),
    modelCode: random.pick(MODEL_CODES),
    purchasedOn,
    isSoldHere,
    outletCode: isSoldHere && random.chance(12) ? (dealer.outlets[0]?.code ?? '') : '',
    isNewCar,
    appetite: random.weighted([
      [15, 40],
      [45, 20],
      [30, 9],
      [10, 3],
    ]),
    leftOn: hasLeft ? addDays(from, random.int(60, daysBetween(from, lastDay))) : null,
    kmPerDay: random.int(18, 70),
  };
}
