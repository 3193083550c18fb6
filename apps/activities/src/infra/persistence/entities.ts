import { ActivityEntity } from './activity.entity';
import { MessageEntity } from './message.entity';
import { RegistrationEntity } from './registration.entity';

/** Classes mapped to tables. Copies and settlements are written set by set, in SQL. */
export const entities = [ActivityEntity, RegistrationEntity, MessageEntity];
