import { codeEnum, DateRange, DateTimeScalar, IdempotencyKey, LanguageEnum } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { KpiLevelEnum, KpiScopeInput, KpiType } from '../../figures/graph';
import type { DeliveryState } from '../domain/delivery';
import type { ReportFrequency, ReportPlan, ReportRole } from '../domain/report';

export const ReportFrequencyEnum = codeEnum<ReportFrequency>(
  'ReportFrequency',
  'How often a report is sent.',
  {
    WEEKLY: 'On Mondays at 07:00, about the week before.',
    MONTHLY: 'On the first of a month at 07:00, about the month before.',
  },
);

export const ReportRoleEnum = codeEnum<ReportRole>('ReportRole', 'For whom a copy of a report is.', {
  SERVICE_ADVISOR: 'A service advisor of the dealer.',
  SALES_ADVISOR: 'A sales advisor of the dealer.',
  MEMBERSHIP_SPECIALIST: "A specialist of the dealer's club.",
  CUSTOMER_MANAGER: 'A customer manager of the dealer.',
  CASHIER: 'A cashier of the dealer.',
  CLUB_MANAGER: "The manager of the dealer's club.",
  STORE_MANAGER: 'The manager of the dealer.',
  REGION_OFFICE: 'A regional office.',
  OEM_OFFICE: 'An office of the OEM.',
});

export const ReportDeliveryStateEnum = codeEnum<DeliveryState>('ReportDeliveryState', 'How far a copy is.', {
  WAITING: 'It waits for its turn, or for its next attempt.',
  SENDING: 'It is being handed to the server.',
  SENT: 'The server has taken it.',
  FAILED: 'It was given up, and is not tried again.',
});

@ObjectType('ReportRecipient', { description: 'Who gets a copy of a report.' })
export class ReportRecipientType {
  @Field(() => ReportRoleEnum, { description: 'What they do.' })
  role!: ReportRole;

  @Field(() => String, { description: 'Where copies go, as the manager gave it.' })
  address!: string;
}

@InputType('ReportRecipientInput', { description: 'Who gets a copy of a report.' })
export class ReportRecipientInput {
  @Field(() => ReportRoleEnum, { description: 'What they do.' })
  role!: ReportRole;

  @Field(() => String, { description: 'One e-mail address and nothing else.' })
  address!: string;
}

@ObjectType('ReportDelivery', { description: 'A copy of a report for one recipient and one period.' })
export class ReportDeliveryType {
  @Field(() => DateRange, { description: 'What it is about.' })
  period!: DateRange;

  @Field(() => ReportRoleEnum, { description: 'For whom it is.' })
  role!: ReportRole;

  @Field(() => ReportDeliveryStateEnum, { description: 'How far it is.' })
  state!: DeliveryState;

  @Field(() => Int, { description: 'How often it was tried.' })
  attemptCount!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the server took it; null until then.' })
  sentAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the last attempt failed, such as "SMTP_550"; "OUTCOME_UNKNOWN" where the server may have taken it and it is ' +
      'not sent again; null where none failed.',
  })
  failureCode!: string | null;
}

@ObjectType('Report', { description: 'Figures that are sent by e-mail again and again (rulebook ANA-09).' })
export class ReportType implements Pick<ReportPlan, 'name' | 'level' | 'isPaused'> {
  @Field(() => ID, { description: 'The identifier, `rep_…`.' })
  id!: string;

  @Field(() => String, { description: 'What its mails are called.' })
  name!: string;

  @Field(() => KpiLevelEnum, { description: 'Whose figures it has.' })
  level!: ReportPlan['level'];

  @Field(() => ID, { nullable: true, description: 'The dealer or the region; null for the nation.' })
  subjectId!: string | null;

  @Field(() => [KpiType], { description: 'Its figures, in their order.' })
  kpis!: KpiType[];

  @Field(() => ReportFrequencyEnum, { description: 'How often it is sent.' })
  frequency!: ReportFrequency;

  @Field(() => LanguageEnum, { description: 'In which language.' })
  language!: 'zh' | 'en';

  @Field(() => [ReportRecipientType], { description: 'Who gets it.' })
  recipients!: ReportRecipientType[];

  @Field(() => Boolean, { description: 'Whether it is not sent for the time being.' })
  isPaused!: boolean;
}

@InputType('ReportSaveInput', { description: 'A report that is to be kept.' })
export class ReportSaveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The report that becomes this one; a new one without it.' })
  reportId?: string | null;

  @Field(() => String, { description: 'What its mails are called; one line of at most 100 characters.' })
  name!: string;

  @Field(() => KpiScopeInput, { description: 'Whose figures it has: what the caller may read.' })
  scope!: KpiScopeInput;

  @Field(() => [ID], { description: 'The codes of its KPIs, 1 to 10 different ones, in this order.' })
  kpis!: string[];

  @Field(() => ReportFrequencyEnum, { description: 'How often it is sent.' })
  frequency!: ReportFrequency;

  @Field(() => LanguageEnum, { description: 'In which language.' })
  language!: 'zh' | 'en';

  @Field(() => [ReportRecipientInput], { description: 'Who gets it: 1 to 20 different addresses.' })
  recipients!: ReportRecipientInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is not sent for the time being; else it is.',
  })
  isPaused?: boolean | null;
}
