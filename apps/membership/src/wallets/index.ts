import { openingBalancesJudged } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';
import { type Capability, type Host, onDeliveredRows } from '@autoclub/service-host';
import { membershipBook } from '../memberships';
import { networkBook } from '../network';
import { balanceRow, importBalances } from './application/import-balances';
import type { WalletsPorts } from './application/ports';
import { WalletCorrectionResolver } from './graphql/correction.mutations';
import { DealerMonthEndsResolver } from './graphql/month-ends.resolver';
import { WalletBalancesImportMutation } from './graphql/wallet-balances-import.mutation';
import { WalletLookups } from './graphql/wallet-lookups';
import { WalletMutations } from './graphql/wallet.mutations';
import { MembershipWalletResolver, WalletResolver } from './graphql/wallet.resolver';
import { correctionBook, correctionReading } from './infra/correction.repository';
import { monthEndJob } from './infra/month-end-job';
import { WalletEntity } from './infra/wallet.entity';
import { walletTermsFrom } from './infra/wallet-terms';
import { walletBook, walletReading } from './infra/wallet.repository';

export { moveStoredValue, type StoredValueOrder } from './application/move-stored-value';
export { CLUB_SYSTEMS, type ClubSystem, type WalletsPorts } from './application/ports';
export { receiptRefusals } from './application/top-up-wallet';
export {
  memberOf,
  runningMemberOf,
  runningRefusals,
  type MemberAtDealer,
} from './application/wallet-command';
export { churnDay, walletRefusals } from './domain/wallet';
export { clubSystemSince } from './infra/wallet-terms';

/** What moving stored value works on in a transaction, for a later capability that does so as part of its own work. */
export function walletsIn({ programmes, ids }: Host, tx: Tx): WalletsPorts {
  return {
    network: networkBook(tx),
    memberships: membershipBook(tx),
    wallets: walletBook(tx),
    corrections: correctionBook(tx),
    walletTermsOn: walletTermsFrom(programmes),
    ids,
  };
}

/** Money that members have paid in, and what it is spent on (rulebook MEM-09). */
export const wallets: Capability = {
  name: 'wallets',
  entities: [WalletEntity],
  graph(host) {
    const reading = walletReading(host.database);
    const lookups = new WalletLookups(reading);
    const unit = host.unit((tx) => walletsIn(host, tx));
    return {
      resolvers: [
        new MembershipWalletResolver(lookups),
        new WalletResolver(lookups),
        new DealerMonthEndsResolver(reading),
        new WalletMutations(unit, lookups),
        new WalletBalancesImportMutation(unit),
        new WalletCorrectionResolver(unit, correctionReading(host.database)),
      ],
    };
  },
  reactions: (host) => [
    onDeliveredRows(host, {
      kind: 'OPENING_WALLETS',
      row: balanceRow,
      entered: importBalances,
      portsOf: (tx) => walletsIn(host, tx),
      judged: openingBalancesJudged,
    }),
  ],
  jobs: () => [monthEndJob],
};
