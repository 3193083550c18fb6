import type { LineKind } from './earning-document';

/** The numbers of a programme that decide about points (rulebook CONV-3, PTS-02, PTS-06). Money in minor units. */
export interface PointsNumbers {
  readonly repairStepMinor: number;
  readonly repairPointsPerStep: number;
  readonly repairLineKinds: readonly LineKind[];
  readonly insuranceStepMinor: number;
  readonly insurancePointsPerStep: number;
  readonly activityPoints: number;
  readonly referralPoints: number;
  /** Months a lot lives; null: as long as the card. */
  readonly lotLifeMonths: number | null;
  /** How many days before points expire their member is reminded, first and once more. */
  readonly firstExpiryNoticeDays: number;
  readonly secondExpiryNoticeDays: number;
}

/** The numbers in force for a dealer on a business day, with the name of the version they come from. */
export interface PointsProgramme {
  readonly version: string;
  readonly points: PointsNumbers;
}
