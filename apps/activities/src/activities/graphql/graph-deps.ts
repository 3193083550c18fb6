import type { cancelActivity } from '../application/cancel-activity';
import type { cancelRegistration } from '../application/cancel-registration';
import type { checkIn } from '../application/check-in';
import type { publishActivity } from '../application/publish-activity';
import type { ActivityReader } from '../application/activity-reader';
import type { registerForActivity } from '../application/register-for-activity';

/** What the resolvers need; handed in by `compose.ts`. */
export interface GraphDeps {
  readonly reader: ActivityReader;
  readonly publishActivity: ReturnType<typeof publishActivity>;
  readonly registerForActivity: ReturnType<typeof registerForActivity>;
  readonly checkIn: ReturnType<typeof checkIn>;
  readonly cancelRegistration: ReturnType<typeof cancelRegistration>;
  readonly cancelActivity: ReturnType<typeof cancelActivity>;
}
