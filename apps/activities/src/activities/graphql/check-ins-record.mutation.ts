import {
  answered,
  callerOf,
  DateTimeScalar,
  mutationAnswer,
  Requires,
  userErrorOf,
  userErrorType,
} from '@autoclub/subgraph-kit';
import type { AnswerOf, CodedUserError, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ActivityPorts } from '../application/ports';
import { recordCheckIns } from '../application/record-check-ins';
import type { ScanItem } from '../application/record-check-ins';
import { scanRefusals } from '../domain/scan';
import { CheckInChangeEnum } from './enums';
import { IDEMPOTENCY_KEY } from './idempotency-key';
import type { ActivityLookups } from './lookups';
import { presentRegistration } from './present';
import { RegistrationType } from './registration.type';

const ItemUserError = userErrorType('ActivityCheckInsRecordItem', scanRefusals.texts);

@InputType('ActivityScanInput', { description: 'Somebody who was scanned: the place or the customer.' })
class ActivityScanInput {
  @Field(() => ID, { nullable: true, description: 'The registration that was scanned.' })
  registrationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer whose card was scanned.' })
  customerId?: string | null;

  @Field(() => DateTimeScalar, { description: 'When; while the activity was on.' })
  scannedAt!: Date;
}

@InputType('ActivityCheckInsRecordInput', { description: 'A list that was scanned, also off line.' })
class ActivityCheckInsRecordInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => [ActivityScanInput], { description: 'The scans, 1 to 100, judged in this order.' })
  scans!: ActivityScanInput[];
}

@ObjectType('ActivityCheckInsRecordItem', { description: 'What became of one scan.' })
class ActivityCheckInsRecordItem {
  @Field(() => Int, { description: 'Its place in the input, from 0.' })
  index!: number;

  @Field(() => RegistrationType, { nullable: true, description: 'The place; null when refused.' })
  registration!: RegistrationType | null;

  @Field(() => CheckInChangeEnum, { nullable: true, description: 'What was done; null when refused.' })
  change!: ScanItem['change'];

  @Field(() => [ItemUserError], { description: 'Why it was refused; the field is one of the scan.' })
  userErrors!: CodedUserError[];
}

@ObjectType('ActivityCheckInsRecordItems', {
  description: 'What became of the scans, in the order of the input.',
})
class ActivityCheckInsRecordItems {
  @Field(() => [ActivityCheckInsRecordItem], { description: 'One for each scan.' })
  items!: ActivityCheckInsRecordItem[];
}

const answer = mutationAnswer(
  'ActivityCheckInsRecord',
  { results: ActivityCheckInsRecordItems },
  { texts: recordCheckIns.refusals.texts },
  { description: 'What became of each scan: good ones are kept, others answered with their reasons.' },
);

@Resolver()
export class ActivityCheckInsRecordMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<ActivityPorts>,
    private readonly lookups: ActivityLookups,
  ) {
    this.run = recordCheckIns(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description:
      'Takes a list of check-ins that was scanned at the door, also off line, each by the time of its scan ' +
      '(rulebook ACT-05). Sent again, it changes nothing.',
  })
  async activityCheckInsRecord(
    @Arg('input', () => ActivityCheckInsRecordInput, { description: 'The list.' })
    { idempotencyKey, ...input }: ActivityCheckInsRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { items } }) => ({
      results: { items: await Promise.all(items.map((item, index) => this.shown(context, item, index))) },
    }));
  }

  private async shown(
    context: GraphContext,
    { registrationId, change, refusals }: ScanItem,
    index: number,
  ): Promise<ActivityCheckInsRecordItem> {
    const found =
      registrationId === null ? null : await this.lookups.registration(context).load(registrationId);
    return {
      index,
      registration: found && presentRegistration(found),
      change,
      userErrors: refusals.map((each) =>
        userErrorOf(each, scanRefusals.texts, context.language, ItemUserError),
      ),
    };
  }
}
