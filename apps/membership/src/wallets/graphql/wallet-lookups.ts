import type { PagePart } from '@autoclub/persistence';
import { byId, byOwner, type GraphContext } from '@autoclub/subgraph-kit';
import { presented } from '../../network/graph';
import type { MovementView, WalletReading } from '../application/reading';
import type { Wallet as WalletRecord } from '../domain/wallet';
import { presentWallet } from './present';
import type { Wallet } from './wallet.type';

/** Wallets as the graph shows them; all that one step of an operation asks for is one statement. */
export class WalletLookups {
  constructor(private readonly reading: WalletReading) {}

  async walletOf(context: GraphContext, membershipId: string): Promise<Wallet | null> {
    const { walletsOf } = this.reading;
    const found = byId<WalletRecord>(context, 'walletOf', walletsOf, (row) => row.membershipId);
    return presented(await found.load(membershipId), presentWallet);
  }

  movementsOf(context: GraphContext, walletId: string, part: PagePart): Promise<readonly MovementView[]> {
    const find = this.reading.movementsOf(part);
    const name = `movements ${JSON.stringify(part)}`;
    return byOwner<MovementView>(context, name, find, (row) => row.walletId).load(walletId);
  }
}
