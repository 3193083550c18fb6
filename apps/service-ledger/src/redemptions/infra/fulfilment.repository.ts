import { localDate } from '@autoclub/domain-kit';
import type { TenantScope, Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import { ofTenant, storedMoney } from '../../network';
import type { FulfilmentReads } from '../application/ports';
import type { Fulfilment } from '../domain/fulfilment';
import { FulfilmentEntity } from './fulfilment.entity';

/** What was given for points, inside one transaction of one scope. */
export class FulfilmentRepository implements FulfilmentReads {
  constructor(
    private readonly tx: Tx,
    private readonly scope: TenantScope,
  ) {}

  async byIds(redemptionIds: readonly string[]): Promise<Fulfilment[]> {
    const where = { ...ofTenant(this.scope), redemptionId: In([...redemptionIds]) };
    return (await this.tx.find(FulfilmentEntity, { where })).map(fulfilmentFrom);
  }

  async write({ worth, given, ...fulfilment }: Fulfilment): Promise<void> {
    const row = {
      ...fulfilment,
      worthMinor: worth.amountMinor,
      currencyCode: worth.currency,
      givenType: given?.type ?? null,
      givenId: given?.id ?? null,
    };
    await this.tx.upsert(FulfilmentEntity, row, ['dealerId', 'redemptionId']);
  }
}

function fulfilmentFrom(row: FulfilmentEntity): Fulfilment {
  const { worthMinor, currencyCode, givenType, givenId, decidedOn, ...rest } = row;
  return {
    ...rest,
    worth: storedMoney(worthMinor, currencyCode),
    given: givenType === null || givenId === null ? null : { type: givenType, id: givenId },
    decidedOn: localDate(decidedOn),
  };
}
