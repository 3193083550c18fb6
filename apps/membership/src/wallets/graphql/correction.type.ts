import { DateTimeScalar, MoneyType, presentMoney } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { CorrectionStatus, WalletCorrection as Record } from '../domain/correction';
import { WalletCorrectionStatusEnum } from './enums';

@ObjectType('WalletCorrection', {
  description:
    'A movement that puts a wrong one right: one person asks for it with a reason, another one decides (rulebook MEM-09).',
})
export class WalletCorrection {
  @Field(() => ID, { description: 'Opaque id, prefix "wlc".' })
  id!: string;

  @Field(() => MoneyType, { description: 'Signed: positive is money that the wallet gets.' })
  amount!: MoneyType;

  @Field(() => String, { description: 'Why, in the words of who asked for it.' })
  reason!: string;

  @Field(() => WalletCorrectionStatusEnum, { description: 'Where it stands.' })
  status!: CorrectionStatus;

  @Field(() => ID, { description: 'The member of staff who asked for it.' })
  requestedById!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The member of staff who decided; null until then.' })
  decidedById!: string | null;
}

export function presentCorrection(record: Record): WalletCorrection {
  const { correctionId, amount, reason, status, requestedBy, requestedAt, decidedBy } = record;
  return {
    id: correctionId,
    amount: presentMoney(amount),
    reason,
    status,
    requestedById: requestedBy,
    requestedAt,
    decidedById: decidedBy,
  };
}
