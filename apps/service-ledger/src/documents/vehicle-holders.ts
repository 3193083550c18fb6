import type { Bilingual, LocalDate } from '@autoclub/domain-kit';
import type { OwnedVehicle } from './premises';

/**
 * Whose car it was on a business day (rulebook CONV-8): a late document of a former owner belongs to the time when the
 * car was theirs. A correction says that the holder before it never was one.
 */
export function holderOn({ ownerId, changes }: OwnedVehicle, day: LocalDate): string {
  const [first] = changes;
  if (!first) return ownerId;
  const holders: { customerId: string; since: LocalDate | null }[] = [
    { customerId: first.fromCustomerId, since: null },
  ];
  for (const { toCustomerId: customerId, since, isCorrection } of changes) {
    const corrected = isCorrection ? holders.pop() : undefined;
    holders.push({ customerId, since: corrected ? corrected.since : since });
  }
  const held = holders.filter(({ since }) => since === null || since <= day);
  return held.at(-1)?.customerId ?? ownerId;
}

/** What somebody should know of a document that is right all the same. */
export const DOCUMENT_WARNINGS = ['VEHICLE_OF_ANOTHER_CUSTOMER'] as const;
export type DocumentWarning = (typeof DOCUMENT_WARNINGS)[number];

export const DOCUMENT_WARNING_TEXTS: Readonly<Record<DocumentWarning, Bilingual>> = {
  VEHICLE_OF_ANOTHER_CUSTOMER: {
    zh: '该车辆属于另一位客户；积分归付款的客户。',
    en: 'The car belongs to another customer; the points go to the one who pays.',
  },
};

/** A friend may bring the car: the document is the friend's, and so are its points (rulebook CONV-8). */
export function warningsOf(customerId: string, vehicleOwnerId: string | null): DocumentWarning[] {
  const isOfAnother = vehicleOwnerId !== null && vehicleOwnerId !== customerId;
  return isOfAnother ? ['VEHICLE_OF_ANOTHER_CUSTOMER'] : [];
}
