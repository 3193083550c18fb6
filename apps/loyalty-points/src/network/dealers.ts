/** What is known of a dealer: its region picks the programme, its zone cuts the days. */
export interface Dealer {
  readonly dealerId: string;
  readonly regionId: string;
  readonly timeZone: string;
}

/** The dealers this service keeps a copy of, within one transaction. */
export interface Dealers {
  byId(dealerIds: readonly string[]): Promise<Dealer[]>;
}
