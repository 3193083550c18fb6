import { codeEnum } from '@autoclub/subgraph-kit';
import type { RosterClosedCause } from '../domain/roster';
import type { RosterState } from '../domain/roster.transitions';

export const RosterStateEnum = codeEnum<RosterState>(
  'RosterState',
  'Where a roster stands (rulebook MEM-13).',
  {
    PICKING: 'Its customers are being picked.',
    FROZEN: 'It is fixed for its quarter.',
    CLOSED: 'It is over; its customers can be picked again.',
  },
);

export const RosterClosedCauseEnum = codeEnum<RosterClosedCause>(
  'RosterClosedCause',
  'Why a roster is over.',
  {
    QUARTER_OVER: 'Its quarter is over.',
    MANAGER_LEFT: 'Its customer manager left.',
  },
);
