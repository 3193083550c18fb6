import { codeEnum } from '@autoclub/subgraph-kit';
import type { Acknowledgement } from '../domain/entitlement-use';

export const AcknowledgementEnum = codeEnum<Acknowledgement>(
  'Acknowledgement',
  'How the member confirmed that a service was given (rulebook SVC-05).',
  {
    SIGNATURE: 'Signed.',
    ONE_TIME_CODE: 'With a code sent to the member.',
    IN_PERSON: 'In person, before the member of staff.',
  },
);
