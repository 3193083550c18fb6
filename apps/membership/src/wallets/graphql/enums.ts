import { codeEnum } from '@autoclub/subgraph-kit';
import type { CorrectionStatus } from '../domain/correction';
import type { MovementKind, MovementSource } from '../domain/wallet';

export const WalletMovementKindEnum = codeEnum<MovementKind>(
  'WalletMovementKind',
  'What happened to stored value (rulebook MEM-09).',
  {
    TOP_UP: 'The member paid money in.',
    SPENT: 'It paid for something.',
    REFUNDED: 'It was given back to the member.',
    CORRECTED: 'A wrong movement was put right, agreed by two persons.',
    OPENING_BALANCE: 'What the member had in the system of before.',
  },
);

export const WalletSourceTypeEnum = codeEnum<MovementSource['type']>(
  'WalletSourceType',
  'The document that stored value was moved for.',
  {
    RECEIPT: 'A receipt of the till.',
    REPAIR_ORDER: 'A repair order.',
    MEMBERSHIP: 'The fee of a membership.',
    CORRECTION: 'A correction that a second person has agreed to.',
  },
);

export const WalletCorrectionStatusEnum = codeEnum<CorrectionStatus>(
  'WalletCorrectionStatus',
  'Where a correction of stored value stands.',
  {
    REQUESTED: 'It waits for another person.',
    APPROVED: 'Another person has agreed; the money has moved.',
    DECLINED: 'Another person has not agreed.',
  },
);
