/*
 * What the figures are made of. A flow is counted on the business day it happened and adds up over days and dealers;
 * it is kept in the day rollup. A stock is the state at the end of a day and is counted when it is asked for.
 */

export const FLOW_MEASURES = [
  'VISITS',
  'PAYING_VISITS',
  'CUSTOMER_PAID_MINOR',
  'POINTS_ISSUED',
  'MEMBERSHIPS_RECRUITED',
] as const;
export type FlowMeasure = (typeof FLOW_MEASURES)[number];

export const STOCK_MEASURES = ['ACTIVE_MEMBERS', 'ACTIVE_CUSTOMERS'] as const;
export type StockMeasure = (typeof STOCK_MEASURES)[number];

export type Measure = FlowMeasure | StockMeasure;

/** A measure of one group of people: the dealers and the period that were asked for. */
export interface Measured {
  readonly measure: Measure;
  /** What a measure is broken down by, such as the source of a membership; empty when there is nothing to tell. */
  readonly dimension: string;
  readonly value: number;
  /** Different persons behind the value; decides whether it may be shown above the dealer (rulebook ANA-08). */
  readonly people: number;
}

/** The value of a measure over all its dimensions. */
export function sumOf(measured: readonly Measured[], measure: Measure): number {
  return measured.reduce((sum, one) => (one.measure === measure ? sum + one.value : sum), 0);
}

/**
 * Persons behind a measure over all its dimensions: at least as many as in the largest dimension. One person may be
 * in several, so the sum would promise more people than there are.
 */
export function peopleOf(measured: readonly Measured[], measure: Measure): number {
  return measured.reduce((most, one) => (one.measure === measure ? Math.max(most, one.people) : most), 0);
}
