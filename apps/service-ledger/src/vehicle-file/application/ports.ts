import type { LocalDate, Money } from '@autoclub/domain-kit';

/** What a vehicle's file is made of, in the order of the graph. */
export const EVENT_KINDS = [
  'REPAIR_ORDER',
  'WORKSHOP_JOB',
  'DECLINED_WORK',
  'INSURANCE_POLICY',
  'RENEWAL_PACK',
  'EXTENDED_WARRANTY',
  'PREPAID_PACKAGE',
  'RESCUE',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that was done for a vehicle, no matter who owned it then. */
export interface VehicleEvent {
  readonly vehicleId: string;
  readonly kind: EventKind;
  readonly recordId: string;
  /** The kind of the order, the code of the job, the package, how the rescue ended. */
  readonly detailCode: string;
  readonly occurredOn: LocalDate;
  readonly mileageKm: number | null;
}

/** What all visits of a vehicle came to. */
export interface VehicleSums {
  readonly vehicleId: string;
  readonly visitCount: number;
  readonly firstVisitOn: LocalDate | null;
  readonly lastVisitOn: LocalDate | null;
  readonly latestMileageKm: number | null;
  /** What was paid for its repairs, by anybody, less refunds. */
  readonly spent: Money;
}

/** Part of a list, newest first; a place holds the values of that order. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

/** What the graph looks up, each in one statement for any number of vehicles; those of others have none. */
export interface VehicleFileReads {
  sumsOf(vehicleIds: readonly string[]): Promise<VehicleSums[]>;
  eventsOf(vehicleIds: readonly string[], page: Page): Promise<VehicleEvent[]>;
}
