import {
  type PointsAccount,
  emptyAccount,
  hold,
  post,
  release,
} from '../../src/ledger/domain/points-account';
import type { LotUse } from '../../src/ledger/domain/points-lot';
import type { Books, Picture, Step } from './ledger-script';

/** The model of the ledger as an account that steps are done to. */
export class ModelBooks implements Books {
  private account: PointsAccount = emptyAccount;
  private readonly holds = new Map<number, readonly LotUse[]>();
  private readonly uses = new Map<number, readonly LotUse[]>();

  apply(step: Step): boolean {
    switch (step.does) {
      case 'hold': {
        const outcome = hold(this.account, step.points, step.day);
        if (!outcome.ok) return false;
        this.account = outcome.value.account;
        this.holds.set(step.hold, outcome.value.uses);
        return true;
      }
      case 'release':
        this.account = release(this.account, this.holds.get(step.hold) ?? []);
        return true;
      case 'post': {
        const { day, expiresOn, ...movement } = step;
        return this.post({ ...movement, postedOn: day, lotExpiresOn: expiresOn });
      }
      case 'capture':
        return this.post({
          kind: 'REDEMPTION',
          points: -step.points,
          postedOn: step.day,
          lotExpiresOn: null,
          captures: this.holds.get(step.hold),
        });
      case 'reverse':
        return this.reverse(step);
    }
  }

  picture(): Picture {
    const { total, held, qualifyingPoints, sequence, lots } = this.account;
    const rows = lots.map((lot) => [lot.openedBy, lot.granted, lot.remaining, lot.held] as const);
    return { total, held, qualifyingPoints, sequence, lots: rows };
  }

  private reverse({ entry, points, day }: Step & { does: 'reverse' }): boolean {
    const left = this.uses.get(entry) ?? [];
    const before = this.account.sequence;
    const isPosted = this.post({
      kind: 'REVERSAL',
      points,
      postedOn: day,
      lotExpiresOn: null,
      corrects: entry,
      takesBack: left,
    });
    const back = new Map((this.uses.get(before + 1) ?? []).map((use) => [use.openedBy, use.points]));
    if (points > 0)
      this.uses.set(
        entry,
        left.map((use) => ({ ...use, points: use.points - (back.get(use.openedBy) ?? 0) })),
      );
    return isPosted;
  }

  private post(movement: Parameters<typeof post>[1]): boolean {
    const outcome = post(this.account, movement);
    if (!outcome.ok) return false;
    this.account = outcome.value.account;
    this.uses.set(outcome.value.entry.sequence, outcome.value.entry.uses);
    return true;
  }
}
