/** A page: `limit + 1` rows in the direction of reading, beyond an id. Lists are in the order of their ids. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly afterId?: string;
  readonly beforeId?: string;
}

export interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all; null when nobody asked. */
  readonly totalCount: number | null;
}
