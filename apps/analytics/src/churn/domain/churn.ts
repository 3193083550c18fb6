import { groupBy } from '@autoclub/domain-kit';
import { hiddenParts, isTooSmall, overlapping, type SmallestGroup } from '../../measures';
import { destinationOf, DESTINATIONS, type Destination, type LostCar } from './lost-car';

/*
 * Who was lost in a month, where to and what they have in common (rulebook ANA-05). Above the dealer small groups are
 * hidden, with what would give them away.
 */

/** A number of things with the persons behind them. */
export interface Counted {
  readonly carCount: number;
  readonly peopleCount: number;
}

/** New cars whose time to come back for the first time ended in the month, by how often they came. */
export interface SoldCount extends Counted {
  readonly isOfOutlet: boolean;
  readonly returnCount: number;
}

/** Customers who gave a reason in the month. */
export interface ReasonCount {
  readonly reasonCode: string;
  readonly peopleCount: number;
}

/** A part of the whole; the count is null where hidden. */
export interface Part<Key> {
  readonly key: Key;
  readonly count: number | null;
}

/** Numbers from the first up to and with the last; no end: and above. Null: not known. */
export type Band = { readonly from: number; readonly to: number | null } | null;

export interface Churn {
  /** Null where hidden; so are then all parts. */
  readonly lostCount: number | null;
  readonly destinations: readonly Part<Destination>[];
  readonly models: readonly Part<string>[];
  readonly ages: readonly Part<Band>[];
  readonly mileages: readonly Part<Band>[];
  readonly newCars: NewCars | null;
  /** Second-tier cars by how often they came back; five stands for five and more. */
  readonly outletReturns: readonly Part<number>[];
  readonly reasons: readonly Part<string>[];
}

export interface NewCars {
  readonly soldCount: number;
  readonly neverSeenCount: number;
  /** Of these, seen at another dealer of the brand. */
  readonly seenElsewhereCount: number;
}

const AGES: readonly Band[] = [...bandsUpTo([0, 1, 2, 3, 4]), null];
const MILEAGES: readonly Band[] = [...bandsUpTo([19_999, 39_999, 59_999, 99_999]), null];
const MOST_RETURNS = 5;

export function churnOf(
  cars: readonly LostCar[],
  sold: readonly SoldCount[],
  reasons: readonly ReasonCount[],
  smallest: SmallestGroup,
): Churn {
  const isHidden = isTooSmall(peopleIn(cars), smallest) && cars.length > 0;
  const by = <Key>(keys: readonly Key[], of: (car: LostCar) => Key) =>
    partsOf(keys, cars, of, smallest, isHidden);
  const models = [...new Set(cars.map(({ modelCode }) => modelCode))].sort();
  return {
    lostCount: isHidden ? null : cars.length,
    destinations: by(DESTINATIONS, destinationOf),
    models: by(models, ({ modelCode }) => modelCode),
    ages: by(AGES, ({ ageYears }) => bandOf(AGES, ageYears)),
    mileages: by(MILEAGES, ({ mileageKm }) => bandOf(MILEAGES, mileageKm)),
    newCars: newCarsOf(cars, sold, smallest),
    outletReturns: outletReturnsOf(sold, smallest),
    reasons: reasonsOf(reasons, smallest),
  };
}

function partsOf<Key>(
  keys: readonly Key[],
  cars: readonly LostCar[],
  keyOf: (car: LostCar) => Key,
  smallest: SmallestGroup,
  isWholeHidden: boolean,
): Part<Key>[] {
  const grouped = groupBy(cars, keyOf);
  const groups = keys.map((key) => grouped.get(key) ?? []);
  const hidden = hiddenParts(groups.map(peopleIn), smallest, overlapping);
  return keys.map((key, at) => ({
    key,
    count: isWholeHidden || hidden[at] ? null : (groups[at]?.length ?? 0),
  }));
}

/** All three groups are shown or none. */
function newCarsOf(
  cars: readonly LostCar[],
  sold: readonly SoldCount[],
  smallest: SmallestGroup,
): NewCars | null {
  const never = cars.filter(({ isNeverSeen }) => isNeverSeen);
  const elsewhere = never.filter(({ isOwnRegion }) => isOwnRegion !== null);
  const [soldCount, people] = [sum(sold, 'carCount'), sum(sold, 'peopleCount')];
  const groups = [people - peopleIn(never), peopleIn(elsewhere), peopleIn(never) - peopleIn(elsewhere)];
  if (groups.some((size) => size > 0 && isTooSmall(size, smallest))) return null;
  return { soldCount, neverSeenCount: never.length, seenElsewhereCount: elsewhere.length };
}

function outletReturnsOf(sold: readonly SoldCount[], smallest: SmallestGroup): Part<number>[] {
  const ofOutlets = sold.filter(({ isOfOutlet }) => isOfOutlet);
  const keys = Array.from({ length: MOST_RETURNS + 1 }, (_, times) => times);
  const grouped = groupBy(ofOutlets, ({ returnCount }) => Math.min(returnCount, MOST_RETURNS));
  const groups = keys.map((times) => grouped.get(times) ?? []);
  const sizes = groups.map((group) => sum(group, 'peopleCount'));
  const hidden = hiddenParts(sizes, smallest, overlapping);
  return keys.map((key, at) => ({ key, count: hidden[at] ? null : sum(groups[at] ?? [], 'carCount') }));
}

/** A customer may give two reasons, so that the parts make up no whole that could be subtracted from. */
function reasonsOf(reasons: readonly ReasonCount[], smallest: SmallestGroup): Part<string>[] {
  return reasons.map(({ reasonCode, peopleCount }) => ({
    key: reasonCode,
    count: isTooSmall(peopleCount, smallest) ? null : peopleCount,
  }));
}

function bandsUpTo(ends: readonly number[]): NonNullable<Band>[] {
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.map((from, at) => ({ from, to: ends[at] ?? null }));
}

function bandOf(bands: readonly Band[], value: number | null): Band {
  if (value === null) return null;
  return bands.find((band) => band !== null && value >= band.from && (band.to ?? Infinity) >= value) ?? null;
}

function peopleIn(cars: readonly LostCar[]): number {
  return new Set(cars.map(({ customerId }) => customerId)).size;
}

function sum<Name extends string>(rows: readonly Readonly<Record<Name, number>>[], name: Name): number {
  return rows.reduce((so, row) => so + row[name], 0);
}
