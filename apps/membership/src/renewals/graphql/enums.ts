import { codeEnum } from '@autoclub/subgraph-kit';
import type { ClubSystem } from '../../wallets';
import type { PeriodKind } from '../domain/card-period';
import type { LapseCause } from '../domain/lapse';
import type { OffsetKind } from '../domain/payment';

export const ClubSystemEnum = codeEnum<ClubSystem>(
  'ClubSystem',
  "How a dealer's club is paid for (rulebook MEM-08).",
  {
    ANNUAL_FEE: 'A fee for each period of a card.',
    STORED_VALUE: 'Money that the member pays in; the card runs on while there is some.',
    FEE_AND_STORED_VALUE: 'Both.',
  },
);

export const RenewalKindEnum = codeEnum<PeriodKind>(
  'RenewalKind',
  'How a further period of a card came about.',
  {
    RENEWED: 'The card was renewed; the period follows the one before.',
    RETURNED: 'A lapsed member came back; the period begins on that day.',
  },
);

export const FeeOffsetKindEnum = codeEnum<OffsetKind>(
  'FeeOffsetKind',
  'What a part of a fee is settled with instead of money (rulebook MEM-08).',
  {
    POINTS: 'Points, by a redemption.',
    SERVICE_CREDIT: 'A credit of the workshop.',
    STORED_VALUE: 'Stored value of the member.',
  },
);

export const DeskOffsetKindEnum = codeEnum<'SERVICE_CREDIT' | 'STORED_VALUE'>(
  'DeskOffsetKind',
  'What the desk can settle a part of a fee with; points do so by a redemption of theirs.',
  { SERVICE_CREDIT: 'A credit of the workshop.', STORED_VALUE: 'Stored value of the member.' },
);

export const LapseCauseEnum = codeEnum<LapseCause>(
  'LapseCause',
  'Why a card is void (rulebook MEM-06, MEM-08).',
  {
    NOT_RENEWED: 'It was not renewed in time.',
    STORED_VALUE_EMPTY: 'The stored value was nothing for too long.',
    LEFT: 'The member left.',
    STORED_VALUE_TAKEN_BACK: 'The member took the stored value back.',
  },
);
