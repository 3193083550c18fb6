import {
  answered,
  callerOf,
  IdempotencyKey,
  MoneyInput,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { WalletsPorts } from '../application/ports';
import { refundStoredValue } from '../application/refund-stored-value';
import { spendStoredValue } from '../application/spend-stored-value';
import { topUpWallet } from '../application/top-up-wallet';
import type { MovementSource } from '../domain/wallet';
import { WalletSourceTypeEnum } from './enums';
import { presentMovement, presentWallet } from './present';
import type { WalletLookups } from './wallet-lookups';
import { Wallet, WalletMovement } from './wallet.type';

@InputType('WalletSourceInput', { description: 'The document that stored value is moved for.' })
export class WalletSourceInput {
  @Field(() => WalletSourceTypeEnum, { defaultValue: 'RECEIPT', description: 'What kind of document it is.' })
  type!: MovementSource['type'];

  @Field(() => String, { description: 'Its number or id: letters, digits and . _ / -, at most 64.' })
  id!: string;
}

/** What the three of them ask for. */
@InputType()
abstract class StoredValueInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Whose wallet.' })
  membershipId!: string;

  @Field(() => MoneyInput, { description: 'How much; more than zero.' })
  amount!: MoneyInput;

  @Field(() => WalletSourceInput, { description: 'What it is for.' })
  source!: WalletSourceInput;
}

@InputType('WalletTopUpInput', { description: 'Money that a member pays in; the receipt does so once.' })
class WalletTopUpInput extends StoredValueInput {}

@InputType('WalletSpendInput', { description: 'Something that is paid for with stored value.' })
class WalletSpendInput extends StoredValueInput {}

@InputType('WalletRefundInput', { description: 'Stored value that is given back to the member.' })
class WalletRefundInput extends StoredValueInput {}

const shownAfter = {
  wallet: shown(Wallet, 'The wallet after it; null when refused.'),
  movement: shown(WalletMovement, 'The movement; null when refused, and for a repeated request.'),
};
const topUpAnswer = mutationAnswer('WalletTopUp', shownAfter, topUpWallet.refusals, {
  description: 'The wallet that holds more now.',
});
const spendAnswer = mutationAnswer('WalletSpend', shownAfter, spendStoredValue.refusals, {
  description: 'The wallet that holds less now.',
});
const refundAnswer = mutationAnswer('WalletRefund', shownAfter, refundStoredValue.refusals, {
  description: 'The wallet that holds less now.',
});

type Commands = Record<'topUp' | 'spend' | 'refund', ReturnType<typeof topUpWallet>>;
type Outcome = Awaited<ReturnType<Commands['topUp']>>;
type Result = Extract<Outcome, { ok: true }>['value'];

/** Moves stored value (rulebook MEM-09). */
@Resolver()
export class WalletMutations {
  private readonly topUp;
  private readonly spend;
  private readonly refund;

  constructor(
    unit: UnitOfWork<WalletsPorts>,
    private readonly lookups: WalletLookups,
  ) {
    this.topUp = topUpWallet(unit);
    this.spend = spendStoredValue(unit);
    this.refund = refundStoredValue(unit);
  }

  @Requires('stored-value:move')
  @Mutation(() => topUpAnswer.Payload, {
    description: 'Pays money of a member in; it becomes a debt of the club. A receipt tops up once.',
  })
  async walletTopUp(
    @Arg('input', () => WalletTopUpInput, { description: 'How much.' })
    { idempotencyKey, ...input }: WalletTopUpInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof topUpAnswer>> {
    const outcome = await this.topUp(callerOf(context), idempotencyKey, input);
    return answered(context, topUpAnswer, outcome, (result) => this.shown(context, result));
  }

  @Requires('stored-value:move')
  @Mutation(() => spendAnswer.Payload, {
    description: 'Pays for something with stored value; never with more than the wallet holds.',
  })
  async walletSpend(
    @Arg('input', () => WalletSpendInput, { description: 'How much, for what.' })
    { idempotencyKey, ...input }: WalletSpendInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof spendAnswer>> {
    const outcome = await this.spend(callerOf(context), idempotencyKey, input);
    return answered(context, spendAnswer, outcome, (result) => this.shown(context, result));
  }

  @Requires('stored-value:move')
  @Mutation(() => refundAnswer.Payload, {
    description: 'Gives stored value back to the member, also after the membership has ended.',
  })
  async walletRefund(
    @Arg('input', () => WalletRefundInput, { description: 'How much.' })
    { idempotencyKey, ...input }: WalletRefundInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof refundAnswer>> {
    const outcome = await this.refund(callerOf(context), idempotencyKey, input);
    return answered(context, refundAnswer, outcome, (result) => this.shown(context, result));
  }

  private async shown(context: GraphContext, { answer, written }: Pick<Result, 'answer' | 'written'>) {
    if (!written)
      return { wallet: await this.lookups.walletOf(context, answer.membershipId), movement: null };
    return { wallet: presentWallet(written.wallet), movement: presentMovement(written.movement) };
  }
}
