import { addDays, businessDayOf } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { can, requireDealer } from '@autoclub/identity';
import type { ProgrammeBook } from '@autoclub/programme-config';
import {
  badUserInput,
  ConnectionArgs,
  type GraphContext,
  graphError,
  type Language,
  LocalDateScalar,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { fillTemplate, messageTemplate } from '../../messages';
import type { Network } from '../../network';
import { type BirthdayBook, BirthdaysAway, birthdaysOf } from '../application/birthday-book';
import { type PlannedReminder, type PlanOfDay, planOf, type Reminders } from '../application/plan';
import { reminderRule } from '../domain/rules';
import { birthday } from '../domain/rules/birthday.rule';
import { PlannedReminderConnection, PlannedReminderType } from './reminder-preview.type';

export interface PreviewPorts {
  readonly network: Network;
  readonly reminders: Reminders;
  readonly programmes: ProgrammeBook;
}

@Resolver()
export class RemindersPreviewQuery {
  constructor(
    private readonly unit: UnitOfWork<PreviewPorts>,
    private readonly birthdays: () => BirthdayBook | undefined,
  ) {}

  @Requires('activities:read')
  @Query(() => PlannedReminderConnection, {
    description:
      'What would be sent on a day, to whom and why, from what is known now; nothing is written. From today on; birthdays for callers with the right to personal data (rulebook ACT-07).',
  })
  async remindersPreview(
    @Arg('on', () => LocalDateScalar, { description: 'The business day, today or later.' }) on: string,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
    @Arg('ruleCode', () => String, { nullable: true, description: 'Only those of this rule.' })
    ruleCode?: string | null,
  ) {
    const dealerId = requireDealer(context.principal);
    const reader = readerOf(context);
    const page = pageRequest(args, ['text']);
    const known = await this.unit.read(reader, async ({ network, reminders, programmes }) => {
      const dealer = await network.dealer(dealerId);
      if (!dealer) return undefined;
      const today = businessDayOf(reader.now, dealer.timeZone);
      if (on < today) throw badUserInput(DAY_PAST);
      const planned = await reminders.lastPlannedDay(dealerId);
      const next = planned !== undefined && planned >= today ? addDays(today, 1) : today;
      const day = on as LocalDate;
      return planOf(programmes, dealer, day, { makesUp: day <= next, now: reader.now });
    });
    const plan = known && (await this.withBirthdays(known, ruleCode ?? null, context));
    const rows = plan
      ? await this.unit.read(reader, ({ reminders }) => reminders.planned(plan, ruleCode ?? null, page))
      : [];
    return presentPage(rows, page, {
      node: (row) => presentPlanned(row, plan, context.language),
      cursor: ({ reason }) => [reason],
    });
  }

  /**
   * Membership is asked between two transactions, and not where other rules alone are looked at. Who may not see
   * personal data is not shown whose birthday a day is: 366 previews would tell every one of them (rulebook PLT-03).
   */
  private async withBirthdays(
    plan: PlanOfDay,
    rule: string | null,
    { principal, traceId }: GraphContext,
  ): Promise<PlanOfDay> {
    const book = this.birthdays();
    if (!book || !can(principal, 'members:pii')) return plan;
    if (rule !== null && rule !== birthday.code) return plan;
    try {
      return { ...plan, birthdays: await birthdaysOf(book, plan, traceId) };
    } catch (error) {
      throw error instanceof BirthdaysAway ? graphError('SUBGRAPH_UNAVAILABLE', BIRTHDAYS_AWAY) : error;
    }
  }
}

const BIRTHDAYS_AWAY = {
  zh: '会员服务暂时不可用，无法得知当天过生日的客户；可按规则预览其他提醒。',
  en: 'Membership is away and cannot say whose birthday it is; other rules can be previewed one by one.',
};

const DAY_PAST = {
  zh: '只能预览今天及以后的提醒。',
  en: 'Reminders can be previewed from today on.',
};

function presentPlanned(
  { rule, customerId, reason, firesOn, purpose, channels, facts }: PlannedReminder,
  plan: PlanOfDay | undefined,
  language: Language,
): PlannedReminderType {
  const template = messageTemplate(rule);
  const [channel, ...fallbackChannels] = channels;
  if (!channel || !plan) throw new Error(`The reminder ${reason} has no channel.`);
  return {
    ...{ reason, firesOn, purpose, channel, fallbackChannels, dueAt: plan.dueAt },
    ruleCode: rule,
    ruleName: template.name[language],
    why: reminderRule(rule).trigger[language],
    text: fillTemplate(template, facts, language),
    customer: { id: customerId },
  };
}
