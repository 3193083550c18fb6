import type { cancelActivity } from '../application/cancel/cancel-activity';
import type { cancelRegistration } from '../application/cancel/cancel-registration';
import type { checkIn } from '../application/check-in/check-in';
import type { publishActivity } from '../application/publish-activity/publish-activity';
import type { ActivityReader } from '../application/read-activities/activity-reader';
import type { registerForActivity } from '../application/register-for-activity/register-for-activity';

/** What the resolvers need; handed in by `compose.ts`. */
export interface GraphDeps {
  readonly reader: ActivityReader;
  readonly publishActivity: ReturnType<typeof publishActivity>;
  readonly registerForActivity: ReturnType<typeof registerForActivity>;
  readonly checkIn: ReturnType<typeof checkIn>;
  readonly cancelRegistration: ReturnType<typeof cancelRegistration>;
  readonly cancelActivity: ReturnType<typeof cancelActivity>;
}
