import { addDays, daysBetween, type LocalDate, localDate } from '@autoclub/domain-kit';
import type { TenantScope, Tx } from '@autoclub/persistence';
import { And, LessThan, MoreThanOrEqual } from 'typeorm';
import { type Dealer, dealerBooksIn, dealerIdOf, ofTenant } from '../../network';
import type { OpeningReads, SaveDayPorts, WeeklyWindows } from '../application/ports';
import { openingWindow, type OpeningWindow, type SpecialDay, windowsOf } from '../domain/opening-hours';
import { SpecialDayEntity } from './special-day.entity';

/** The hours of a dealer inside one transaction of one scope. */
export class SpecialDayRepository implements OpeningReads, SaveDayPorts {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
    private readonly weekly: WeeklyWindows,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async writeDay({ windows, ...day }: SpecialDay): Promise<void> {
    const stored = windows.map(({ code: _code, name: _name, ...window }) => window);
    await this.tx.upsert(SpecialDayEntity, { ...day, windows: stored }, ['dealerId', 'day']);
  }

  async removeDay(day: LocalDate): Promise<void> {
    await this.tx.delete(SpecialDayEntity, { dealerId: dealerIdOf(this.scope), day });
  }

  async specialDays(from: LocalDate, to: LocalDate): Promise<SpecialDay[]> {
    const where = { ...ofTenant(this.scope), day: And(MoreThanOrEqual<string>(from), LessThan<string>(to)) };
    const rows = await this.tx.find(SpecialDayEntity, { where, order: { day: 'ASC' } });
    return rows.map(specialDayFrom);
  }

  async windowsOf(
    dealer: Dealer,
    from: LocalDate,
    to: LocalDate,
  ): Promise<ReadonlyMap<LocalDate, readonly OpeningWindow[]>> {
    const special = new Map((await this.specialDays(from, to)).map((day) => [day.day, day]));
    const days = Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, i) => addDays(from, i));
    return new Map(days.map((day) => [day, windowsOf(day, this.weekly(dealer, day), special.get(day))]));
  }
}

function specialDayFrom({ windows, day, ...row }: SpecialDayEntity): SpecialDay {
  const read = windows.map(({ from, to, ...rest }) =>
    openingWindow({ from, to }, { ...rest, code: null, name: null }),
  );
  return { ...row, day: localDate(day), windows: read };
}
