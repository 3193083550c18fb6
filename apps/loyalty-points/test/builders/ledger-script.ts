import { type LocalDate, addDays, localDate } from '@autoclub/domain-kit';
import fc from 'fast-check';
import { POSTING_KINDS, type PostingKind, type ReversibleKind } from '../../src/ledger/domain/posting-kind';

/** Something that is done to one account; the keeper of the account says whether it could be done. */
export type Step =
  | {
      readonly does: 'post';
      readonly kind: Exclude<PostingKind, 'REVERSAL'>;
      readonly points: number;
      readonly day: LocalDate;
      readonly expiresOn: LocalDate | null;
      /** For a correction: the number of the entry. */
      readonly corrects: number | undefined;
    }
  | { readonly does: 'hold'; readonly hold: number; readonly points: number; readonly day: LocalDate }
  | { readonly does: 'capture'; readonly hold: number; readonly points: number; readonly day: LocalDate }
  | { readonly does: 'release'; readonly hold: number }
  | {
      readonly does: 'reverse';
      readonly entry: number;
      readonly kind: ReversibleKind;
      readonly points: number;
      readonly day: LocalDate;
    };

/** An account that steps are done to: a model, an oracle. */
export interface Books {
  /** Whether it could be done; if not, all is as it was. */
  apply(step: Step): boolean;
  picture(): Picture;
}

/** What an account says: sums, and each lot as number, granted, remaining, held. */
export interface Picture {
  readonly total: number;
  readonly held: number;
  readonly qualifyingPoints: number;
  readonly sequence: number;
  readonly lots: readonly (readonly [number, number, number, number])[];
}

/** A roll of the dice from which the next step is made; what it picks from is what is there by then. */
export const anyRoll = fc.record({
  what: fc.constantFrom('post', 'post', 'post', 'hold', 'capture', 'release', 'reverse', 'day'),
  kind: fc.constantFrom(...POSTING_KINDS),
  points: fc.integer({ min: -20, max: 20 }).filter((points) => points !== 0),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
  pick: fc.nat(20),
});
export type Roll = typeof anyRoll extends fc.Arbitrary<infer T> ? T : never;

interface Made {
  readonly sequence: number;
  readonly kind: Exclude<PostingKind, 'REVERSAL'>;
  readonly points: number;
  left: number;
}

/** Turns rolls into steps that make sense: it knows the open holds and what can still be reversed. */
export class LedgerScript {
  private day = localDate('2026-11-21');
  private sequence = 0;
  private holds = 0;
  private readonly open = new Map<number, number>();
  private readonly made: Made[] = [];

  /** The step of a roll, or null when there is nothing it could be done to. */
  next(roll: Roll): Step | null {
    switch (roll.what) {
      case 'hold':
        return { does: 'hold', hold: ++this.holds, points: Math.abs(roll.points), day: this.day };
      case 'capture':
      case 'release':
        return this.ending(roll.what, roll.pick);
      case 'reverse':
        return this.reversal(roll);
      case 'day':
        this.day = addDays(this.day, roll.pick * 5);
        return null;
      default:
        return this.posting(roll);
    }
  }

  /** Takes note that a step was done. */
  done(step: Step): void {
    if (step.does === 'hold') this.open.set(step.hold, step.points);
    if (step.does === 'capture' || step.does === 'release') this.open.delete(step.hold);
    if (step.does === 'hold' || step.does === 'release') return;
    const sequence = ++this.sequence;
    if (step.does === 'reverse') {
      const reversed = this.made.find((entry) => entry.sequence === step.entry);
      if (reversed) reversed.left -= Math.abs(step.points);
      return;
    }
    const kind = step.does === 'post' ? step.kind : 'REDEMPTION';
    const points = step.does === 'post' ? step.points : -step.points;
    this.made.push({ sequence, kind, points, left: Math.abs(points) });
  }

  private posting({ kind, points, month, pick }: Roll): Step {
    const corrected = this.made[Math.max(0, this.made.length - 1 - (pick % 6))];
    const isPossible = kind !== 'REVERSAL' && (kind !== 'CORRECTION' || corrected !== undefined);
    const posted = isPossible ? kind : 'ADJUSTMENT';
    return {
      does: 'post',
      kind: posted,
      points: posted === 'EARN' ? Math.abs(points) : points,
      day: this.day,
      expiresOn: month === null ? null : localDate(`2027-${String(month).padStart(2, '0')}-01`),
      corrects: posted === 'CORRECTION' ? corrected?.sequence : undefined,
    };
  }

  private ending(does: 'capture' | 'release', pick: number): Step | null {
    const [hold, points] = [...this.open][pick % Math.max(1, this.open.size)] ?? [];
    if (hold === undefined || points === undefined) return null;
    return does === 'release' ? { does, hold } : { does, hold, points, day: this.day };
  }

  private reversal({ points, pick }: Roll): Step | null {
    const left = this.made.filter((entry) => entry.left > 0 && isReversible(entry.kind));
    const entry = left[pick % Math.max(1, left.length)];
    if (!entry) return null;
    const part = 1 + (Math.abs(points) % entry.left);
    return {
      does: 'reverse',
      entry: entry.sequence,
      kind: entry.kind as ReversibleKind,
      points: entry.points < 0 ? part : -part,
      day: this.day,
    };
  }
}

function isReversible(kind: PostingKind): boolean {
  return kind !== 'EARN' && kind !== 'CORRECTION' && kind !== 'REVERSAL';
}
