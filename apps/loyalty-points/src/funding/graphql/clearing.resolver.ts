import { money } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import { type GraphContext, Requires, presentMoney, readerOf } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { ClearingReads } from '../application/ports';
import { type Clearing, netOf } from '../domain/clearing';
import { ClearingType } from './clearing.type';

const MONTHS = 24;

@Resolver()
export class ClearingResolver {
  constructor(private readonly reads: UnitOfWork<ClearingReads>) {}

  @Requires('figures:read')
  @Query(() => [ClearingType], {
    description: 'The netting statements of your dealer, the latest 24 months, the newest first.',
  })
  async pointsClearings(@Ctx() context: GraphContext): Promise<ClearingType[]> {
    requireDealer(context.principal);
    const found = await this.reads.read(readerOf(context), (reads) => reads.latest(MONTHS));
    return found.map(presentClearing);
  }
}

function presentClearing({ clearingId, month, closedOn, lines }: Clearing): ClearingType {
  const shown = (minor: number) => presentMoney(money(minor));
  return {
    id: clearingId,
    month,
    closedOn,
    lines: lines.map(({ receivableMinor, payableMinor, netMinor, ...line }) => ({
      ...line,
      receivableAmount: shown(receivableMinor),
      payableAmount: shown(payableMinor),
      netAmount: shown(netMinor),
    })),
    netAmount: shown(netOf(lines)),
  };
}
