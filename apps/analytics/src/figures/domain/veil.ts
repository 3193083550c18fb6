import { groupBy } from '@autoclub/domain-kit';
import { hiddenParts, hiddenWith, isTooSmall, overlapping, peopleOf } from '../../measures';
import type { Kpi } from './kpis/kpi';

/*
 * What of a KPI is hidden from those above the dealer (rulebook ANA-08). They see wholes and their parts: the
 * nation and its regions, a region and its dealers, a value and its breakdown. A part is hidden when it is too
 * small, and further parts with it, until the small one cannot be worked out by subtraction. Periods can be subtracted
 * as well: what was shown before (`ask-history.ts`) decides with it.
 */

/** The persons behind one measure in one dimension. */
export interface PeoplePart {
  readonly measure: string;
  readonly dimension: string;
  readonly people: number;
}

/** A dealer, a region or the nation, with the persons behind its measures and what it is made of. */
export interface Whole {
  readonly id: string;
  readonly parts: readonly PeoplePart[];
  readonly members: readonly Whole[];
}

/** What is hidden of one KPI, by the id of the dealer or region. */
export interface Veil {
  hidesValue(id: string): boolean;
  hidesPart(id: string, code: string): boolean;
  /** Whether there is no person in any group behind the value, so that it gives nobody away. */
  isEmpty(id: string): boolean;
  /** Whether a part that is hidden has a person in it. */
  hidesSomebodyOfParts(id: string): boolean;
}

/** What a dealer sees of its own customers. */
export const unveiled: Veil = {
  hidesValue: () => false,
  hidesPart: () => false,
  isEmpty: () => false,
  hidesSomebodyOfParts: () => false,
};

/** A whole made of others; persons of two dealers are never the same. */
export function madeOf(id: string, members: readonly Whole[]): Whole {
  const all = members.flatMap(({ parts }) => parts);
  const keyOf = ({ measure, dimension }: PeoplePart) => `${measure} ${dimension}`;
  const parts = [...groupBy(all, keyOf).values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    return [{ ...first, people: others.reduce((sum, { people }) => sum + people, first.people) }];
  });
  return { id, parts, members };
}

/** The codes of a breakdown that are hidden. */
type HiddenCodes = 'ALL' | ReadonlySet<string>;

/** What is hidden of a KPI from a caller who sees these wholes with all that they are made of. */
export function veilOver(kpi: Kpi, wholes: readonly Whole[], smallestGroup: number): Veil {
  const values = new Set<string>();
  const breakdowns = new Map<string, HiddenCodes>();
  const seen = new Map<string, Whole>();
  const visit = (whole: Whole, isHidden: boolean, hiddenCodes: HiddenCodes): void => {
    if (isHidden) values.add(whole.id);
    breakdowns.set(whole.id, hiddenCodes);
    seen.set(whole.id, whole);
    const { members } = whole;
    const hiddenMembers = isHidden ? members.map(() => true) : hiddenValues(kpi, members, smallestGroup);
    const broken = hiddenBreakdowns(kpi, whole, hiddenCodes, hiddenMembers, smallestGroup);
    members.forEach((member, at) =>
      visit(member, hiddenMembers[at] === true, broken[at] ? 'ALL' : new Set<string>()),
    );
  };
  for (const whole of wholes)
    visit(whole, isSmall(kpi, whole, smallestGroup), smallCodes(kpi, whole, smallestGroup));
  const hidesCode = (id: string, code: string) => {
    const hidden = breakdowns.get(id) ?? 'ALL';
    return hidden === 'ALL' || hidden.has(code);
  };
  return {
    hidesValue: (id) => values.has(id),
    hidesPart: (id, code) => values.has(id) || hidesCode(id, code),
    isEmpty: (id) => {
      const whole = seen.get(id);
      return whole !== undefined && groupsOf(kpi, whole).every((people) => people === 0);
    },
    hidesSomebodyOfParts: (id) => {
      const whole = seen.get(id);
      if (!whole) return true;
      return codesOf(kpi, whole).some((code) => hidesCode(id, code) && peopleBehind(kpi, whole, code) > 0);
    },
  };
}

function hiddenValues(kpi: Kpi, members: readonly Whole[], smallestGroup: number): boolean[] {
  const small = members.map((member) => isSmall(kpi, member, smallestGroup));
  const groups = members.map((member) => [...groupsOf(kpi, member), ...restOf(kpi, member)]);
  return hiddenWith(small, groups, smallestGroup);
}

/** A member is shown with its whole breakdown or with none: cell by cell, small ones would need a cover both ways. */
function hiddenBreakdowns(
  kpi: Kpi,
  whole: Whole,
  hiddenCodes: HiddenCodes,
  hiddenMembers: readonly boolean[],
  smallestGroup: number,
): boolean[] {
  const { members } = whole;
  if (hiddenCodes === 'ALL') return members.map(() => true);
  const codes = codesOf(kpi, whole);
  const slices = members.map((member) =>
    codes.map((code) => ({ isShown: !hiddenCodes.has(code), people: peopleBehind(kpi, member, code) })),
  );
  const small = slices.map(
    (each, at) =>
      hiddenMembers[at] === true || each.some(({ people }) => people > 0 && people < smallestGroup),
  );
  const cut = slices.map((each) => {
    const peopleOfAll = (isShown: boolean) =>
      each.filter((slice) => slice.isShown === isShown).map(({ people }) => people);
    return [...peopleOfAll(true), overlapping(peopleOfAll(false))];
  });
  return hiddenWith(small, cut, smallestGroup);
}

/** The parts of one breakdown that are hidden by themselves. */
function smallCodes(kpi: Kpi, whole: Whole, smallestGroup: number): ReadonlySet<string> {
  const codes = codesOf(kpi, whole);
  const sizes = codes.map((code) => peopleBehind(kpi, whole, code));
  const hidden = hiddenParts(sizes, smallestGroup, overlapping);
  return new Set(codes.filter((_, at) => hidden[at]));
}

function isSmall(kpi: Kpi, whole: Whole, smallestGroup: number): boolean {
  const isRestSmall = restOf(kpi, whole).some((rest) => rest > 0 && isTooSmall(rest, smallestGroup));
  return isRestSmall || groupsOf(kpi, whole).some((people) => isTooSmall(people, smallestGroup));
}

/** The smallest group of persons behind a value; null when none is shown of it. */
export function smallestGroupOf(kpi: Kpi, parts: readonly PeoplePart[]): number | null {
  const whole = { id: '', parts, members: [] };
  const sizes = [...groupsOf(kpi, whole), ...restOf(kpi, whole).filter((rest) => rest > 0)];
  return sizes.length === 0 ? null : Math.min(...sizes);
}

function groupsOf(kpi: Kpi, { parts }: Whole): number[] {
  return kpi.groups.map((measure) => peopleOf(parts, measure));
}

/** Of a share, those who are not in it are a group that can be worked out. */
function restOf({ isShare, numerator, denominator }: Kpi, { parts }: Whole): number[] {
  return isShare && denominator ? [peopleOf(parts, denominator) - peopleOf(parts, numerator)] : [];
}

function codesOf(kpi: Kpi, { parts }: Whole): string[] {
  if (kpi.breakdown === null) return [];
  return parts.filter(({ measure }) => measure === kpi.numerator).map(({ dimension }) => dimension);
}

function peopleBehind(kpi: Kpi, { parts }: Whole, code: string): number {
  const found = parts.find(({ measure, dimension }) => measure === kpi.numerator && dimension === code);
  return found?.people ?? 0;
}
