import {
  commonRefusals,
  defineRefusals,
  vinFault,
  type ExternalRef,
  type LocalDate,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { codeFaults } from '../../kernel';
import { externalRefFaults } from './external-ref-faults';
import { normalisedPlate } from './plate';

/** A customer's vehicle at one dealer. A VIN is known once per dealer. */
export interface VehicleFacts {
  readonly vin: string;
  /** Null until the car is registered. */
  readonly plate: string | null;
  readonly modelCode: string;
  readonly externalRef: ExternalRef | null;
  readonly purchasedOn: LocalDate | null;
  /** Sold by this dealer or by one of its outlets. */
  readonly isSoldHere: boolean;
  /** The outlet that sold it. */
  readonly outletCode: string | null;
}

export const vehicleRefusals = defineRefusals(
  commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'VIN_INVALID',
    'VIN_CHECK_DIGIT_WRONG',
    'PLATE_INVALID',
    'DATE_IN_FUTURE',
  ),
);

/** Everything that is wrong with a vehicle's facts on the dealer's business day `today`. */
export function vehicleFaults(
  facts: VehicleFacts,
  today: LocalDate,
  field: readonly string[] = [],
): RefusalOf<typeof vehicleRefusals>[] {
  const faults: RefusalOf<typeof vehicleRefusals>[] = [
    ...vinFaults(facts.vin, [...field, 'vin']),
    ...codeFaults(facts.modelCode, [...field, 'modelCode']),
    ...externalRefFaults(facts.externalRef, [...field, 'externalRef']),
  ];
  if (facts.plate !== null && normalisedPlate(facts.plate) === undefined)
    faults.push(vehicleRefusals.no('PLATE_INVALID', [...field, 'plate']));
  if (facts.purchasedOn !== null && facts.purchasedOn > today)
    faults.push(vehicleRefusals.no('DATE_IN_FUTURE', [...field, 'purchasedOn']));
  return faults;
}

function vinFaults(vin: string, field: readonly string[]): RefusalOf<typeof vehicleRefusals>[] {
  const fault = vinFault(normalisedVin(vin));
  if (fault === undefined) return [];
  return [vehicleRefusals.no(fault === 'CHECK_DIGIT' ? 'VIN_CHECK_DIGIT_WRONG' : 'VIN_INVALID', field)];
}

const normalisedVin = (vin: string): string => vin.trim().toUpperCase();

/** The facts in the one form in which they are kept and compared; only for facts without fault. */
export function keptVehicle(facts: VehicleFacts): VehicleFacts {
  const plate = facts.plate === null ? null : (normalisedPlate(facts.plate) ?? facts.plate);
  return { ...facts, vin: normalisedVin(facts.vin), plate };
}

/** Whether two kept records say the same (rulebook CONV-5). */
export function sameVehicle(a: VehicleFacts, b: VehicleFacts): boolean {
  return (
    a.vin === b.vin &&
    a.plate === b.plate &&
    a.modelCode === b.modelCode &&
    a.purchasedOn === b.purchasedOn &&
    a.isSoldHere === b.isSoldHere &&
    a.outletCode === b.outletCode
  );
}
