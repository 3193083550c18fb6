import {
  ConnectionArgs,
  pageRequest,
  presentPage,
  Requires,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Membership } from '../../memberships/graph';
import { presentMovement } from './present';
import type { WalletLookups } from './wallet-lookups';
import { Wallet, WalletMovementConnection, type WalletMovement } from './wallet.type';

/** The stored value of a membership. */
@Resolver(() => Membership)
export class MembershipWalletResolver {
  constructor(private readonly lookups: WalletLookups) {}

  @Requires('memberships:read')
  @FieldResolver(() => Wallet, {
    nullable: true,
    description: 'The stored value of the member; null until money is paid in for the first time.',
  })
  wallet(@Root() { id }: Membership, @Ctx() context: GraphContext): Promise<Wallet | null> {
    return this.lookups.walletOf(context, id);
  }
}

/** What belongs to a wallet. */
@Resolver(() => Wallet)
export class WalletResolver {
  constructor(private readonly lookups: WalletLookups) {}

  @FieldResolver(() => WalletMovementConnection, { description: 'Every movement, the newest first.' })
  async movements(
    @Root() { record }: Wallet,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<WalletMovement>> {
    const page = pageRequest(args, ['number']);
    const rows = await this.lookups.movementsOf(context, record.walletId, page);
    const cursor = ({ sequence }: { readonly sequence: number }) => [sequence];
    return presentPage(rows, page, { node: presentMovement, cursor }, record.movementCount);
  }
}
