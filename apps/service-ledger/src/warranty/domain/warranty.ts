import { accepted, addYears, type LocalDate, type Money, type Outcome, refused } from '@autoclub/domain-kit';
import { type WarrantyRefusal, warrantyRefusals } from './refusals';

/** The warranties of one version of the programme. */
export interface WarrantyProgramme {
  readonly factoryYears: number;
  readonly factoryKm: number;
  readonly offers: readonly {
    readonly code: string;
    readonly extraYears: number;
    readonly extraKm: number;
  }[];
}

/** Warranty beyond that of the factory, as sold (rulebook SVC-11). */
export interface ExtendedWarranty {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly vehicleId: string;
  readonly code: string;
  readonly paid: Money;
  readonly mileageKm: number;
  readonly extraYears: number;
  readonly extraKm: number;
  /** First day without the warranty of the factory. */
  readonly factoryCoverTo: LocalDate;
  /** First day without any. */
  readonly coverTo: LocalDate;
  /** Mileage at which it ends, if that comes first. */
  readonly coverToKm: number;
  readonly soldOn: LocalDate;
  readonly soldById: string | null;
  readonly traceId: string;
}

export interface WarrantyAsked {
  readonly code: string;
  readonly mileageKm: number;
  readonly today: LocalDate;
}

/** What this service knows of the vehicle. */
export interface WarrantyVehicle {
  readonly purchasedOn: LocalDate | null;
  readonly latestMileageKm: number | null;
  readonly isExtended: boolean;
}

type Cover = Pick<ExtendedWarranty, 'extraYears' | 'extraKm' | 'factoryCoverTo' | 'coverTo' | 'coverToKm'>;

/** Extends the warranty only while that of the factory runs, by years and kilometres, whichever ends first. */
export function extend(
  { code, mileageKm, today }: WarrantyAsked,
  { purchasedOn, latestMileageKm, isExtended }: WarrantyVehicle,
  { factoryYears, factoryKm, offers }: WarrantyProgramme,
): Outcome<Cover, WarrantyRefusal> {
  const { no } = warrantyRefusals;
  const offer = offers.find((each) => each.code === code);
  if (!offer) return refused(no('WARRANTY_UNKNOWN', ['code']));
  if (isExtended) return refused(no('WARRANTY_EXTENDED_ALREADY', ['vehicleId']));
  if (purchasedOn === null) return refused(no('PURCHASE_DAY_UNKNOWN', ['vehicleId']));
  if (latestMileageKm !== null && mileageKm < latestMileageKm)
    return refused(no('MILEAGE_BELOW_READING', ['mileageKm'], { readingKm: latestMileageKm }));
  const factoryCoverTo = addYears(purchasedOn, factoryYears);
  if (today >= factoryCoverTo)
    return refused(no('FACTORY_WARRANTY_OVER', ['vehicleId'], { end: factoryCoverTo }));
  if (mileageKm >= factoryKm)
    return refused(no('FACTORY_WARRANTY_DRIVEN', ['mileageKm'], { limitKm: factoryKm }));
  const { extraYears, extraKm } = offer;
  const coverTo = addYears(purchasedOn, factoryYears + extraYears);
  return accepted({ extraYears, extraKm, factoryCoverTo, coverTo, coverToKm: factoryKm + extraKm });
}
