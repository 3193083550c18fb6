import type { TenantScope, Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { ofTenant, storedMoney } from '../../network';
import type { StandingApproval } from '../domain/discount-approval';
import { DiscountApprovalEntity } from './discount-approval.entity';

/** What managers allowed on orders still to be settled, inside one transaction of one scope. */
export class DiscountApprovalRepository {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async write({ limit, ...approval }: StandingApproval): Promise<void> {
    const amount = { limitMinor: limit.amountMinor, currencyCode: limit.currency };
    await this.tx.insert(DiscountApprovalEntity, { ...approval, ...amount });
  }

  async byId(id: string): Promise<StandingApproval | undefined> {
    const row = await this.tx.findOneBy(DiscountApprovalEntity, { ...ofTenant(this.scope), id });
    return row ? approvalFrom(row) : undefined;
  }

  /** The one given last: a manager who allows more, or less, says so again. */
  async latest(roNumber: string, customerId: string): Promise<StandingApproval | undefined> {
    const where = { ...ofTenant(this.scope), roNumber, customerId };
    const order = { approvedAt: 'DESC', id: 'DESC' } as const;
    const [row] = await this.tx.find(DiscountApprovalEntity, { where, order, take: 1 });
    return row && approvalFrom(row);
  }

  /** The one given last for each customer of each of these orders. */
  async latestOf(roNumbers: readonly string[]): Promise<StandingApproval[]> {
    const where = { ...ofTenant(this.scope), roNumber: In([...roNumbers]) };
    const order = { approvedAt: 'ASC', id: 'ASC' } as const;
    const rows = await this.tx.find(DiscountApprovalEntity, { where, order });
    const latest = new Map(rows.map((row) => [`${row.customerId} ${row.roNumber}`, approvalFrom(row)]));
    return [...latest.values()];
  }
}

function approvalFrom({ limitMinor, currencyCode, ...row }: DiscountApprovalEntity): StandingApproval {
  return { ...row, limit: storedMoney(limitMinor, currencyCode) };
}
