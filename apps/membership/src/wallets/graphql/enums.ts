import { codeEnum } from '@autoclub/subgraph-kit';
import type { MovementKind, MovementSource } from '../domain/wallet';

export const WalletMovementKindEnum = codeEnum<MovementKind>(
  'WalletMovementKind',
  'What happened to stored value (rulebook MEM-09).',
  {
    TOP_UP: 'The member paid money in.',
    SPENT: 'It paid for something.',
    REFUNDED: 'It was given back to the member.',
  },
);

export const WalletSourceTypeEnum = codeEnum<MovementSource['type']>(
  'WalletSourceType',
  'The document that stored value was moved for.',
  {
    RECEIPT: 'A receipt of the till.',
    REPAIR_ORDER: 'A repair order.',
    MEMBERSHIP: 'The fee of a membership.',
  },
);
