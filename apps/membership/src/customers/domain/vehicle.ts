import { vinFault, type LocalDate, type Refusal } from '@autoclub/domain-kit';
import { codeFaults, type ExternalRef, externalRefFaults, type TextFault } from '../../kernel';
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

export type VehicleFault =
  TextFault | 'CODE_INVALID' | 'VIN_INVALID' | 'VIN_CHECK_DIGIT_WRONG' | 'PLATE_INVALID' | 'DATE_IN_FUTURE';

/** Everything that is wrong with a vehicle's facts on the dealer's business day `today`. */
export function vehicleFaults(
  facts: VehicleFacts,
  today: LocalDate,
  field: readonly string[] = [],
): Refusal<VehicleFault>[] {
  const faults: Refusal<VehicleFault>[] = [
    ...vinFaults(facts.vin, [...field, 'vin']),
    ...codeFaults(facts.modelCode, [...field, 'modelCode']),
    ...externalRefFaults(facts.externalRef, [...field, 'externalRef']),
  ];
  if (facts.plate !== null && normalisedPlate(facts.plate) === undefined)
    faults.push({ code: 'PLATE_INVALID', field: [...field, 'plate'] });
  if (facts.purchasedOn !== null && facts.purchasedOn > today)
    faults.push({ code: 'DATE_IN_FUTURE', field: [...field, 'purchasedOn'], facts: { today } });
  return faults;
}

function vinFaults(vin: string, field: readonly string[]): Refusal<VehicleFault>[] {
  const fault = vinFault(normalisedVin(vin));
  if (fault === undefined) return [];
  return [{ code: fault === 'CHECK_DIGIT' ? 'VIN_CHECK_DIGIT_WRONG' : 'VIN_INVALID', field }];
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
