/** Part of a list: so many rows beyond a place, in this direction. A place is the time of the order and the id. */
export interface ListPart {
  readonly limit: number;
  readonly backward: boolean;
  readonly after?: Place | undefined;
  readonly before?: Place | undefined;
}

export interface Place {
  readonly at: string;
  readonly id: string;
}

/** Lists of many owners at once, by the id of the owner. */
export type ByOwner<T> = ReadonlyMap<string, readonly T[]>;
