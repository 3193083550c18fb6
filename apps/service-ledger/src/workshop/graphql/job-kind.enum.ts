import { codeEnum } from '@autoclub/subgraph-kit';
import type { JobKind } from '../domain/job-kinds';

export const RepairOrderKindEnum = codeEnum<JobKind>(
  'RepairOrderKind',
  'What a repair order is about (rulebook SVC-01).',
  {
    PERIODIC_MAINTENANCE: 'Maintenance by time or distance.',
    FIRST_CHECKS: 'The free checks of a new car at about 5 000 and 10 000 km.',
    GENERAL_REPAIR: 'Repair of a fault.',
    BODY_AND_PAINT: 'Body work and paint.',
    ACCIDENT: 'Repair after an accident.',
    WARRANTY_CLAIM: 'Work that the manufacturer pays under warranty.',
    FREE_INSPECTION: 'An inspection without charge.',
    PDS: 'Pre-delivery service of a new car.',
    REWORK: 'Work that repeats an earlier order.',
  },
);
