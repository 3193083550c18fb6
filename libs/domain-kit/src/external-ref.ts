/** A record's number in the dealer's own system; unique per dealer, system and kind of record (rulebook CONV-5). */
export interface ExternalRef {
  readonly system: string;
  readonly number: string;
}

/** What the dealers' management systems call themselves in external references; the import files are theirs. */
export const DEALER_SYSTEM = 'DMS';

export const dealerSystemRef = (number: string): ExternalRef => ({ system: DEALER_SYSTEM, number });

/** One text per reference, for maps. JSON keeps the two halves apart whatever they hold. */
export const externalRefKey = ({ system, number }: ExternalRef): string => JSON.stringify([system, number]);
