import type { ExternalRef, FieldPath, InputChecks, LocalDate } from '@autoclub/domain-kit';
import { readRef, sameRef, type ToComplete } from './read-ref';
import type { RecordCode } from './refusals';

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
  /** Bought on credit (rulebook ANA-04). */
  readonly isFinanced: boolean;
}

/** A vehicle in the form in which it is kept and compared; `latest` is the last day that is not in the future. */
export function readVehicle(
  checks: InputChecks<RecordCode>,
  facts: VehicleFacts,
  latest: LocalDate,
  at: FieldPath,
): ToComplete<VehicleFacts> {
  const { plate, purchasedOn } = facts;
  return {
    vin: checks.vin(facts.vin, [...at, 'vin']),
    plate: plate === null ? null : checks.plate(plate, [...at, 'plate']),
    modelCode: checks.code(facts.modelCode, [...at, 'modelCode']),
    externalRef: readRef(checks, facts.externalRef, [...at, 'externalRef']),
    purchasedOn: purchasedOn === null ? null : checks.dayOfLife(purchasedOn, [...at, 'purchasedOn'], latest),
    isSoldHere: facts.isSoldHere,
    outletCode: facts.outletCode,
    isFinanced: facts.isFinanced,
  };
}

/** Whether two kept records say the same (rulebook CONV-5). */
export function sameVehicle(a: VehicleFacts, b: VehicleFacts): boolean {
  return a.plate === b.plate && sayTheSameOfVehicle(a, b);
}

/** Whether they say the same without the plate: what events tell, which carry a key of the VIN. */
export function sayTheSameOfVehicle(a: VehicleFacts, b: VehicleFacts): boolean {
  return (
    a.vin === b.vin &&
    a.modelCode === b.modelCode &&
    a.purchasedOn === b.purchasedOn &&
    a.isSoldHere === b.isSoldHere &&
    a.outletCode === b.outletCode &&
    a.isFinanced === b.isFinanced &&
    sameRef(a.externalRef, b.externalRef)
  );
}
