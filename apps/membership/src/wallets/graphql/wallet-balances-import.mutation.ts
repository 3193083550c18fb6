import { CHUNK, readRows } from '@autoclub/import-files';
import {
  answeredImport,
  dealerSystemCallerOf,
  importAnswer,
  importInput,
  type ImportInput,
  Requires,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { balanceRow, importBalances } from '../application/import-balances';
import type { WalletsPorts } from '../application/ports';

const columns = ['memberNumber', 'balance'];

const WalletBalancesImportInput = importInput(
  'WalletBalancesImport',
  'wallet-balances.csv',
  'The rows; CSV with its header. Columns: memberNumber, balance (more than zero).',
);

const walletBalancesImportAnswer = importAnswer('WalletBalancesImport', importBalances, {
  number: 'The member number of the row, if it could be read.',
  id: 'The id of the wallet; null when refused.',
  reasons: 'Why it was refused; the field is the column.',
  accepted: 'Wallets that were opened with their balance.',
  unchanged: 'Rows that were known word for word.',
});

@Resolver()
export class WalletBalancesImportMutation {
  private readonly importBalances;

  constructor(unit: UnitOfWork<WalletsPorts>) {
    this.importBalances = importBalances(unit);
  }

  @Requires('stored-value:move')
  @Mutation(() => walletBalancesImportAnswer.Payload, {
    description:
      'Takes in a chunk of wallet-balances.csv: what members had stored in the system of before, once for each card that has moved no money yet. For systems.',
  })
  async walletBalancesImport(
    @Arg('input', () => WalletBalancesImportInput, { description: 'The chunk.' }) input: ImportInput,
    @Ctx() context: GraphContext,
  ) {
    const { idempotencyKey, isDryRun, format, content } = input;
    const rows = readRows({ format, content, row: balanceRow, columns, ...CHUNK });
    const chunk = { idempotencyKey, isDryRun, format, content, rows };
    const outcome = await this.importBalances(dealerSystemCallerOf(context), chunk);
    return answeredImport(context, walletBalancesImportAnswer, outcome);
  }
}
