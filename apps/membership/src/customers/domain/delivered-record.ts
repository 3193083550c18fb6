import { InputChecks, type LocalDate, type Outcome, type RefusalOf } from '@autoclub/domain-kit';
import type { ConsentStatement } from './consent';
import { readBirthday } from './birthday';
import { readCustomer, type CustomerFacts } from './customer';
import { recordRefusals } from './refusals';
import { readVehicle, type VehicleFacts } from './vehicle';

/** A customer with vehicles as delivered: by a person at the counter, or as one row of a file. */
export interface DeliveredRecord {
  readonly customer: CustomerFacts;
  readonly consents: ConsentStatement;
  readonly vehicles: readonly VehicleFacts[];
  /** Where the customer gets e-mail; null leaves what is known as it is. */
  readonly email: string | null;
  /** The day of birth; null leaves what is known as it is. */
  readonly bornOn: LocalDate | null;
  /** The revision of the sender's record; null when the sender counts none. */
  readonly revision: number | null;
}

/** The record in the form in which it is kept and compared, or everything that is wrong with it by itself. */
export function readRecord(
  { customer, consents, vehicles, email, bornOn, revision }: DeliveredRecord,
  latest: LocalDate,
): Outcome<DeliveredRecord, RefusalOf<typeof recordRefusals>> {
  const checks = new InputChecks(recordRefusals);
  if (revision !== null) checks.wholeNumber(revision, ['revision'], { min: 1, max: HIGHEST_REVISION });
  const birthday = bornOn === null ? undefined : readBirthday(bornOn, customer.kind, latest);
  if (birthday && !birthday.ok) checks.refusals.push(...birthday.refusals);
  const read = {
    customer: readCustomer(checks, customer, latest),
    consents,
    vehicles: vehicles.map((vehicle, i) => readVehicle(checks, vehicle, latest, ['vehicles', i])),
    email: email === null ? null : checks.email(email, ['email']),
    bornOn,
    revision,
  };
  return checks.complete(read as DeliveredRecord);
}

const HIGHEST_REVISION = 1_000_000;
