import { connection, LocalDateScalar, MoneyType, SafeIntScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { MovementKind, MovementSource, Wallet as WalletRecord } from '../domain/wallet';
import type { MovementView } from '../application/reading';
import { WalletMovementKindEnum, WalletSourceTypeEnum } from './enums';

@ObjectType('WalletSource', { description: 'The document that stored value was moved for.' })
export class WalletSource {
  @Field(() => WalletSourceTypeEnum, { description: 'What kind of document it is.' })
  type!: MovementSource['type'];

  @Field(() => String, { description: 'Its number or id.' })
  id!: string;
}

@ObjectType('WalletMovement', {
  description: 'Money that entered or left a wallet (rulebook MEM-09); it is never changed.',
})
export class WalletMovement {
  @Field(() => ID, { description: 'Opaque id, prefix "wlm".' })
  id!: string;

  @Field(() => SafeIntScalar, {
    description: 'Its number in the wallet; they count up from 1 without a gap.',
  })
  sequence!: number;

  @Field(() => WalletMovementKindEnum, { description: 'What happened.' })
  kind!: MovementKind;

  @Field(() => MoneyType, { description: 'Signed: positive is money of the member that came in.' })
  amount!: MoneyType;

  @Field(() => MoneyType, { description: 'What the wallet held after it.' })
  balanceAmount!: MoneyType;

  @Field(() => WalletSource, { description: 'What it was for.' })
  source!: WalletSource;

  @Field(() => LocalDateScalar, { description: 'The business day.' })
  movedOn!: string;

  @Field(() => String, { description: 'The trace it came by (rulebook PLT-06).' })
  traceId!: string;

  readonly record!: MovementView;
}

@ObjectType('Wallet', {
  description:
    'Stored value: money that a member has paid in, in double entry, never below zero and never mixed with points (rulebook MEM-09).',
})
export class Wallet {
  @Field(() => ID, { description: 'Opaque id, prefix "wal".' })
  id!: string;

  @Field(() => MoneyType, { description: 'What the wallet holds.' })
  balanceAmount!: MoneyType;

  @Field(() => Boolean, {
    description:
      'Whether the balance is below the threshold of the dealer and the member was to be reminded.',
  })
  isLow!: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The business day since which it has been empty without a break; null while it holds money.',
  })
  emptySince!: string | null;

  readonly record!: WalletRecord;
}

export const WalletMovementConnection = connection(WalletMovement, 'WalletMovement');
