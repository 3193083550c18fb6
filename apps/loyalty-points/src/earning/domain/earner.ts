import type { LocalDate } from '@autoclub/domain-kit';

/** Why a customer earns for a document: it names them, the car is a company's, or they drive it on a lease. */
export const EARNS_BY = ['PAYER', 'COMPANY_CAR', 'LEASED_CAR'] as const;
export type EarnsBy = (typeof EARNS_BY)[number];

/** To whom a car belongs from a day on: its owner, or the user of a leased one. */
export interface CarHolder {
  readonly customerId: string;
  readonly relation: 'OWNER' | 'USER';
  readonly isCompany: boolean;
  readonly boundOn: LocalDate;
  /** Place among the events of the car; decides between two of one day. */
  readonly sequence: number;
  /** Whether it is what was said when the car was registered. Said again later, it is no news of its own day. */
  readonly isRegistration: boolean;
}

/** Who earns for a document, and why it is them. */
export interface Earner {
  readonly customerId: string;
  readonly earnsBy: EarnsBy;
}

/**
 * Who earns for a document of a car on its business day (rulebook CONV-8): a company's car earns for the company and a
 * leased car for its user, no matter who brings it in. Else it is the customer of the document, who pays.
 */
export function earnerOn(holders: readonly CarHolder[], payerId: string, day: LocalDate): Earner {
  const holder = holderOn(holders, day);
  if (holder?.relation === 'USER') return { customerId: holder.customerId, earnsBy: 'LEASED_CAR' };
  if (holder?.isCompany) return { customerId: holder.customerId, earnsBy: 'COMPANY_CAR' };
  return { customerId: payerId, earnsBy: 'PAYER' };
}

function holderOn(holders: readonly CarHolder[], day: LocalDate): CarHolder | undefined {
  const registration = holders
    .filter(({ isRegistration }) => isRegistration)
    .reduce<CarHolder | undefined>(
      (first, each) => (first && first.sequence < each.sequence ? first : each),
      undefined,
    );
  return holders
    .filter((holder) => !holder.isRegistration || holder === registration)
    .filter(({ boundOn }) => boundOn <= day)
    .reduce<CarHolder | undefined>(
      (latest, each) => (latest && isBefore(each, latest) ? latest : each),
      undefined,
    );
}

function isBefore(a: CarHolder, b: CarHolder): boolean {
  return a.boundOn < b.boundOn || (a.boundOn === b.boundOn && a.sequence < b.sequence);
}
