import { codeEnum } from '@autoclub/subgraph-kit';
import type { ActivityKind } from '../domain/activity';
import type { ActivityState } from '../domain/activity.transitions';
import type { RegistrationState } from '../domain/registration';

export const ActivityKindEnum = codeEnum<ActivityKind>('ActivityKind', 'Where an activity takes place.', {
  IN_STORE: 'In the store: a lecture, a product promotion, a small party.',
  OUTSIDE: 'Outside: a self-drive tour, an outing, an experience, a thanks party.',
});

export const ActivityStateEnum = codeEnum<ActivityState>(
  'ActivityState',
  'The life of an activity (rulebook ACT-01).',
  {
    PLANNED: 'Not announced yet.',
    OPEN: 'Open for registration.',
    RUNNING: 'People have begun to come.',
    HELD: 'It is over.',
    CLOSED: 'Reported and closed.',
    CANCELLED: 'Called off.',
  },
);

export const RegistrationStateEnum = codeEnum<RegistrationState>(
  'ActivityRegistrationState',
  "The state of a customer's place (rulebook ACT-05).",
  {
    REGISTERED: 'Has a place.',
    WAITING: 'Is on the waiting list.',
    CHECKED_IN: 'Has come.',
    NO_SHOW: 'Had a place and did not come.',
    CANCELLED: 'Gave the place back.',
  },
);
