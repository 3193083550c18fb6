/** What is known of a dealer: its region picks the programme, its zone cuts the days. */
export interface Dealer {
  readonly dealerId: string;
  readonly regionId: string;
  readonly timeZone: string;
}

/** A dealer as an event brought it. */
export type DealerVersion = Dealer & { readonly version: number };

/** The dealers this service keeps a copy of, within one transaction. */
export interface Dealers {
  byId(dealerIds: readonly string[]): Promise<Dealer[]>;
  /** Keeps each dealer's newest version. */
  save(dealers: readonly DealerVersion[]): Promise<void>;
  /** Those of the dealers that no event has brought yet. */
  unknown(dealerIds: readonly string[]): Promise<Set<string>>;
  /**
   * Makes "this dealer is not known yet" and "this dealer is registered" wait for each other until the transaction
   * ends, so that no event is parked a moment after the parked ones were taken back.
   */
  takeTurns(dealerIds: readonly string[]): Promise<void>;
}
