import type { TenantScope, Tx } from '@autoclub/persistence';
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
}

function approvalFrom({ limitMinor, currencyCode, ...row }: DiscountApprovalEntity): StandingApproval {
  return { ...row, limit: storedMoney(limitMinor, currencyCode) };
}
