import { keysetPage, type TenantScope, type Tx } from '@autoclub/persistence';
import { Between, In, LessThan, MoreThan, Not } from 'typeorm';
import { dealerBooksIn, dealerIdOf, ofTenant, storedDay, storedMoney } from '../../network';
import type { CaseFilter, Page, RescueReads, Roster } from '../application/ports';
import type { RescueCase } from '../domain/rescue-case';
import type { Shift, Span } from '../domain/roster';
import { RescueCaseEntity, RescueRosterEntity, RescueShiftEntity } from './rescue.entity';

const NEWEST_FIRST = { columns: ['called_at', 'id'], newestFirst: true };

/** Rescues and who is on duty, inside one transaction of one scope. */
export class RescueRepository implements RescueReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  dealer() {
    return dealerBooksIn(this.tx, this.scope).dealer();
  }

  async lockCase(id: string): Promise<RescueCase | undefined> {
    const where = { ...ofTenant(this.scope), id };
    const row = await this.tx.findOne(RescueCaseEntity, { where, lock: { mode: 'pessimistic_write' } });
    return row ? caseFrom(row) : undefined;
  }

  async writeCase({ free, charged, responderIds, ...rescue }: RescueCase): Promise<void> {
    const amounts = {
      freeMinor: free.amountMinor,
      chargedMinor: charged.amountMinor,
      currencyCode: free.currency,
    };
    const row = { ...rescue, ...amounts, responderIds: [...responderIds] };
    await this.tx.upsert(RescueCaseEntity, row, ['dealerId', 'id']);
  }

  async byIds(ids: readonly string[]): Promise<RescueCase[]> {
    const where = { ...ofTenant(this.scope), id: In([...ids]) };
    return (await this.tx.find(RescueCaseEntity, { where })).map(caseFrom);
  }

  async ofCustomers(customerIds: readonly string[]): Promise<RescueCase[]> {
    const where = { ...ofTenant(this.scope), customerId: In([...customerIds]) };
    const order = { calledAt: 'DESC', id: 'DESC' } as const;
    return (await this.tx.find(RescueCaseEntity, { where, order })).map(caseFrom);
  }

  async list({ isOpen, ...exact }: CaseFilter, page: Page): Promise<RescueCase[]> {
    const query = this.tx
      .createQueryBuilder(RescueCaseEntity, 'c')
      .where({ ...ofTenant(this.scope), ...exact });
    if (isOpen !== undefined) query.andWhere({ status: isOpen ? Not('CLOSED') : 'CLOSED' });
    return (await keysetPage(query, NEWEST_FIRST, page).getMany()).map(caseFrom);
  }

  /** Two plans of a dealer come one after the other. */
  async lockRoster(): Promise<void> {
    await this.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `rescue roster ${dealerIdOf(this.scope)}`,
    ]);
  }

  async shifts({ startsAt, endsAt }: Span): Promise<Shift[]> {
    const where = { ...ofTenant(this.scope), startsAt: LessThan(endsAt), endsAt: MoreThan(startsAt) };
    return this.tx.find(RescueShiftEntity, { where, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  async replaceShifts({ startsAt, endsAt }: Span, shifts: readonly Shift[]): Promise<void> {
    const last = new Date(endsAt.getTime() - 1);
    await this.tx.delete(RescueShiftEntity, {
      dealerId: dealerIdOf(this.scope),
      startsAt: Between(startsAt, last),
    });
    await this.tx.insert(RescueShiftEntity, [...shifts]);
  }

  async writeRoster({ days, ...roster }: Roster): Promise<void> {
    await this.tx.insert(RescueRosterEntity, { ...roster, plannedFrom: days.from, plannedTo: days.to });
  }
}

function caseFrom({ freeMinor, chargedMinor, currencyCode, closedOn, ...row }: RescueCaseEntity): RescueCase {
  return {
    ...row,
    free: storedMoney(freeMinor, currencyCode),
    charged: storedMoney(chargedMinor, currencyCode),
    closedOn: storedDay(closedOn),
  };
}
