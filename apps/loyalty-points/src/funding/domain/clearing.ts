import type { LocalDate } from '@autoclub/domain-kit';

/**
 * Points that one dealer granted and that were spent at another in a month, less those that came back (rulebook
 * PTS-13). Worth in minor units, by what the redemptions gave for a point (rulebook PTS-07).
 */
export interface SpentElsewhere {
  readonly spenderDealerId: string;
  readonly funderDealerId: string;
  readonly points: number;
  readonly worthMinor: number;
}

/** What a dealer and one counterpart owe each other for a month. */
export interface ClearingLine {
  readonly counterpartDealerId: string;
  /** Granted by the counterpart, spent here. */
  readonly spentHerePoints: number;
  readonly receivableMinor: number;
  /** Granted here, spent at the counterpart. */
  readonly spentTherePoints: number;
  readonly payableMinor: number;
  /** Receivable less payable; negative: to be paid. */
  readonly netMinor: number;
}

/** The netting statement of a dealer for a month. */
export interface Clearing {
  readonly clearingId: string;
  readonly dealerId: string;
  /** The first day of the month. */
  readonly month: LocalDate;
  readonly closedOn: LocalDate;
  readonly lines: readonly ClearingLine[];
}

interface Side {
  readonly points: number;
  readonly worthMinor: number;
}

const NOTHING: Side = { points: 0, worthMinor: 0 };

/**
 * The lines of a dealer, one per counterpart in the order of their ids. What came back of an earlier month's spending
 * stands on the other side, so no count is below zero. Both dealers of a pair get the same line, mirrored: all nets of
 * all dealers sum to zero.
 */
export function clearingLines(dealerId: string, spent: readonly SpentElsewhere[]): ClearingLine[] {
  const counterparts = spent
    .filter(({ spenderDealerId, funderDealerId }) => spenderDealerId !== funderDealerId)
    .flatMap(({ spenderDealerId, funderDealerId }) => {
      if (spenderDealerId === dealerId) return [funderDealerId];
      return funderDealerId === dealerId ? [spenderDealerId] : [];
    });
  return [...new Set(counterparts)].sort().map((counterpart) => {
    const here = sideOf(spent, dealerId, counterpart);
    const there = sideOf(spent, counterpart, dealerId);
    return lineOf(counterpart, plus(positive(here), negative(there)), plus(positive(there), negative(here)));
  });
}

/** All lines together. */
export function netOf(lines: readonly ClearingLine[]): number {
  return lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
}

function lineOf(counterpartDealerId: string, here: Side, there: Side): ClearingLine {
  return {
    counterpartDealerId,
    spentHerePoints: here.points,
    receivableMinor: here.worthMinor,
    spentTherePoints: there.points,
    payableMinor: there.worthMinor,
    netMinor: here.worthMinor - there.worthMinor,
  };
}

function sideOf(spent: readonly SpentElsewhere[], spender: string, funder: string): Side {
  return spent
    .filter(({ spenderDealerId, funderDealerId }) => spenderDealerId === spender && funderDealerId === funder)
    .reduce(plus, NOTHING);
}

function plus(a: Side, b: Side): Side {
  return { points: a.points + b.points, worthMinor: a.worthMinor + b.worthMinor };
}

/** What was spent, without what came back of an earlier month: points and worth may differ in that. */
function positive({ points, worthMinor }: Side): Side {
  return { points: Math.max(0, points), worthMinor: Math.max(0, worthMinor) };
}

/** What came back, as the other side has it. */
function negative({ points, worthMinor }: Side): Side {
  return positive({ points: -points, worthMinor: -worthMinor });
}
