import { addDays, businessDayOf } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import type { ProgrammeBook } from '@autoclub/programme-config';
import {
  badUserInput,
  ConnectionArgs,
  type GraphContext,
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
import { type PlannedReminder, type PlanOfDay, planOf, type Reminders } from '../application/plan';
import { reminderRule } from '../domain/rules';
import { PlannedReminderConnection, PlannedReminderType } from './reminder-preview.type';

export interface PreviewPorts {
  readonly network: Network;
  readonly reminders: Reminders;
  readonly programmes: ProgrammeBook;
}

@Resolver()
export class RemindersPreviewQuery {
  constructor(private readonly unit: UnitOfWork<PreviewPorts>) {}

  @Requires('activities:read')
  @Query(() => PlannedReminderConnection, {
    description:
      'What would be sent on a day, to whom and why, from what is known now; nothing is written. From today on (rulebook ACT-07).',
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
    const { plan, rows } = await this.unit.read(reader, async ({ network, reminders, programmes }) => {
      const dealer = await network.dealer(dealerId);
      if (!dealer) return { plan: undefined, rows: [] };
      const today = businessDayOf(reader.now, dealer.timeZone);
      if (on < today) throw badUserInput(DAY_PAST);
      const planned = await reminders.lastPlannedDay(dealerId);
      const next = planned !== undefined && planned >= today ? addDays(today, 1) : today;
      const day = on as LocalDate;
      const plan = planOf(programmes, dealer, day, { makesUp: day <= next, now: reader.now });
      return { plan, rows: await reminders.planned(plan, ruleCode ?? null, page) };
    });
    return presentPage(rows, page, {
      node: (row) => presentPlanned(row, plan, context.language),
      cursor: ({ reason }) => [reason],
    });
  }
}

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
