import type { LocalDate } from '@autoclub/domain-kit';
import type { Condition } from './condition';

/** A saved, named condition of a dealer with how it was judged last (rulebook ANA-06). */
export interface Segment {
  readonly dealerId: string;
  readonly segmentId: string;
  /** What other services and files call it; unique at the dealer and for good. */
  readonly code: string;
  readonly name: string;
  readonly condition: Condition;
  /** Counts up with each change of the condition. */
  readonly definitionVersion: number;
  /** Who saved it; null for the dealer's system. */
  readonly ownerStaffMemberId: string | null;
  readonly isArchived: boolean;
  readonly createdOn: LocalDate;
  /** The day of the last judgement; null before the first. */
  readonly judgedOn: LocalDate | null;
  readonly memberCount: number;
  /** Events published of it so far; the sequence of the last one. */
  readonly sequence: number;
}

/** How many segments a dealer may keep that are judged every night. */
export const MOST_SEGMENTS = 200;

/** Customers in one event at most, of those that entered and of those that left. */
export const PART_SIZE = 500;

/** Who entered and who left by one judgement. */
export interface Movement {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly memberCount: number;
}

/** A part of a movement, as one event says it. */
export interface MovementPart {
  readonly part: number;
  readonly partCount: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A movement in parts of bounded size; nothing when nobody moved. */
export function partsOf({ added, removed }: Pick<Movement, 'added' | 'removed'>): MovementPart[] {
  const partCount = Math.ceil(Math.max(added.length, removed.length) / PART_SIZE);
  return Array.from({ length: partCount }, (_, at) => {
    const cut = (ids: readonly string[]) => ids.slice(at * PART_SIZE, (at + 1) * PART_SIZE);
    return { part: at + 1, partCount, added: cut(added), removed: cut(removed) };
  });
}

/** The segment after a judgement on a day; each part of the movement is an event of it. */
export function judged(segment: Segment, { memberCount, ...moved }: Movement, on: LocalDate): Segment {
  return { ...segment, judgedOn: on, memberCount, sequence: segment.sequence + partsOf(moved).length };
}
