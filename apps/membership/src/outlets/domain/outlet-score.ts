import type { BasisPoints, Explanation } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';

/** The files of an outlet for the cars it sold in a period; those awaited today are not among them. */
export interface FileCounts {
  /** Cars whose file came, or should have come. */
  readonly dueCount: number;
  readonly onTimeCount: number;
  readonly lateCount: number;
  readonly missingCount: number;
  /** Fields of the files that came, all together. */
  readonly fieldCount: number;
  readonly correctedFieldCount: number;
}

export interface OutletScore extends FileCounts {
  /** 0 to 10 000; null while no file was due. */
  readonly scoreBp: BasisPoints | null;
  readonly explanation: Explanation | null;
}

/** How much of the score timeliness makes; accuracy makes the rest. */
export interface ScoreWeights {
  readonly timelinessBp: BasisPoints;
  readonly ruleVersion: string;
}

/**
 * The score of an outlet (rulebook MEM-15): the share of files that came on the day of the sale and the share of their
 * fields that were right at once, weighed by the programme; a file that never came is neither. Exact until the end,
 * then rounded half-up to one basis point.
 */
export function outletScore(counts: FileCounts, { timelinessBp, ruleVersion }: ScoreWeights): OutletScore {
  const { dueCount, onTimeCount, fieldCount, correctedFieldCount } = counts;
  if (dueCount === 0) return { ...counts, scoreBp: null, explanation: null };
  const rightCount = fieldCount - correctedFieldCount;
  const accuracyBp = 10_000 - timelinessBp;
  const fields = Math.max(fieldCount, 1);
  const scoreBp = halfUp(
    timelinessBp * onTimeCount * fields + accuracyBp * rightCount * dueCount,
    dueCount * fields,
  );
  return {
    ...counts,
    scoreBp,
    explanation: explanation('MEM-15.score', {
      ruleVersion,
      formula: `${percent(timelinessBp)} × ${onTimeCount}/${dueCount} + ${percent(accuracyBp)} × ${rightCount}/${fields}`,
      inputs: { dueCount, onTimeCount, fieldCount, correctedFieldCount },
      result: percent(scoreBp),
    }),
  };
}

/** Both are whole and not negative; the products stay far below the safe integers. */
function halfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

function percent(basisPoints: number): string {
  return `${basisPoints / 100}%`;
}
