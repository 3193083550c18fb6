import type { FactKind } from '../../facts';

/*
 * What the figures are made of: each measure is a file that says what is counted over which facts. The projection, the
 * day rollup, its proof, the persons behind a number and the lineage follow from the list.
 */

/** Which rows count. */
export type Condition<Property extends string = string> =
  | { readonly column: Property; readonly is: 'POSITIVE' | 'TRUE' | 'KNOWN' }
  | { readonly column: Property; readonly isOneOf: readonly string[] };

/** One condition, or several that must all hold. */
export type Conditions<Property extends string = string> =
  Condition<Property> | readonly Condition<Property>[];

/** Different persons behind a number decide whether it may be shown above the dealer (rulebook ANA-08). */
export interface Persons<Property extends string = string> {
  readonly over: FactKind<Property>;
  readonly column: Property;
  readonly day: Property;
  readonly dimension: Property | null;
  readonly only: Conditions<Property> | null;
}

/**
 * A measure that happens on a day and adds up over days and dealers; kept in the day rollup. A row whose day is not
 * known yet does not count.
 */
export interface FlowMeasure<Code extends string = string, Property extends string = string> {
  readonly code: Code;
  readonly kind: 'FLOW';
  readonly over: FactKind<Property>;
  readonly day: Property;
  /** What it is broken down by; null when it is one number. */
  readonly dimension: Property | null;
  /** What a row adds. */
  readonly amount: 'ONE' | { readonly sumOf: Property } | { readonly lessSumOf: Property };
  readonly only: Conditions<Property> | null;
  /** Null: no KPI shows a group of it. */
  readonly persons: Persons | null;
}

/** The days over which a set of persons is gathered for a state: those of {@link Span}. */
export type Gathered = 'PERIOD' | 'ACTIVE' | 'RECENT';

/**
 * Whom a state counts, in sets of persons that are kept: those who came, or the members in force as of the day, of
 * whom the ones stay who came in other days as well, or did not.
 */
export interface Who {
  readonly of: 'MEMBERS' | Came;
  readonly whoCame?: Came;
  readonly whoDidNot?: Came;
}

/** Who is in a set of {@link personSets} in some days. */
export interface Came {
  readonly set: string;
  readonly days: Gathered;
}

/**
 * A measure that is the state at the end of a period, or counts over more than one kind of fact; counted when it is
 * asked for.
 */
export interface StockMeasure<Code extends string = string> {
  readonly code: Code;
  readonly kind: 'STOCK';
  /** The facts it is counted from. */
  readonly over: readonly FactKind[];
  /**
   * A query for `dealer_id`, `person` (null: nobody) and `value`, over the dealers of the relation `asked`. Its days are
   * those of {@link Span}: `$2` from, `$3` to, `$4` as of, `$5` active after, `$6` inactive until, and `$7` the years of
   * the factory warranty.
   */
  readonly rows: string;
  /** Given where it counts persons who are kept as sets: then it is read from them, and `rows` names its persons. */
  readonly who?: Who;
}

/** Defines a flow; the compiler checks its columns against the facts it is counted over. */
export function flow<const Code extends string, Property extends string>(
  measure: Omit<FlowMeasure<Code, NoInfer<Property>>, 'kind' | 'over'> & {
    readonly over: FactKind<Property>;
  },
): FlowMeasure<Code> {
  return { ...measure, kind: 'FLOW' };
}

/** The events that a measure is made of, by their types. */
export function lineageOf({ over }: FlowMeasure | StockMeasure): string[] {
  const kinds = Array.isArray(over) ? (over as readonly FactKind[]) : [over as FactKind];
  return [...new Set(kinds.flatMap(({ sources }) => sources.map(({ contract }) => contract.type)))];
}
