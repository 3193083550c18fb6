import {
  accepted,
  businessDayOf,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
} from '@autoclub/domain-kit';
import type { Bilingual, Refusal } from '@autoclub/domain-kit';
import { formatText, templateFaults } from '@autoclub/rulebook';
import { command } from '@autoclub/use-cases';
import type { Caller } from '@autoclub/use-cases';
import { dispatchOf } from '../domain/delivery';
import type { Dispatch } from '../domain/delivery';
import { GOOD_FOR_DAYS } from '../domain/message';
import type { Channel, NewMessage, Purpose } from '../domain/message';
import { clockTime } from '../domain/quiet-hours';
import { dispatchRefusals, templateRefusals } from '../domain/refusals';
import type { MessagePorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'),
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
  ...templateRefusals.texts,
  ...dispatchRefusals.texts,
});

type Code = (typeof refusals.codes)[number];

/** A text of the dealer's own for one customer. */
export interface TextToSend {
  readonly customerId: string;
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly text: Bilingual;
}

/** What such a text may name. A name of the person is not among it: no message has one (rulebook PLT-03). */
export const CUSTOM_VARIABLES = ['dealerName', 'businessDay'] as const;
const LONGEST_TEXT = 500;
const DAY_MS = 86_400_000;

/**
 * Sends one text to one customer at once, or refuses to: by an unknown variable, in quiet hours, without consent, above
 * the weekly cap (rulebook ACT-07, ACT-08). Reminders wait for the morning instead; a person at a desk is to know.
 */
export const sendMessage = command<MessagePorts>()({
  name: 'messageSend',
  refusals,
  read(input: TextToSend) {
    const checks = new InputChecks(refusals);
    const zh = checks.text(input.text.zh, ['textZh'], LONGEST_TEXT);
    const en = checks.text(input.text.en, ['textEn'], LONGEST_TEXT);
    for (const [text, field] of [
      [zh, 'textZh'],
      [en, 'textEn'],
    ] as const)
      for (const { code, variable } of templateFaults(text, CUSTOM_VARIABLES))
        checks.refusals.push(refusals.no(code, [field], { variable, known: CUSTOM_VARIABLES.join(', ') }));
    return checks.complete({ ...input, text: { zh, en } });
  },
  async work(ports, wanted, caller) {
    const { dealerId, now } = caller;
    const dealer = await ports.network.dealer(dealerId);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND'));
    if (!(await ports.network.isCustomer(dealerId, wanted.customerId)))
      return refused(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    const { timeZone } = dealer;
    const day = businessDayOf(now, timeZone);
    const rules = ports.programmes.inForce({ regionId: dealer.regionId, dealerId }, day).values.activities;
    const circumstances = await ports.messages.circumstancesOf(
      dealerId,
      wanted.customerId,
      wanted.purpose,
      now,
    );
    const message = {
      ...wanted,
      fallbacks: [],
      validUntil: new Date(now.getTime() + GOOD_FOR_DAYS * DAY_MS),
    };
    const decided = dispatchOf(message, { ...circumstances, timeZone }, rules);
    const refusal = refusalOf(decided, rules.messagesPerWeek, timeZone);
    if (refusal) return refused(refusal);
    const facts = { businessDay: day, dealerName: dealer.name };
    const written = messageFrom(wanted, caller, ports.ids('msg'), (language) =>
      formatText(wanted.text[language], { ...facts, dealerName: facts.dealerName[language] }, language),
    );
    await ports.messages.queue([written]);
    return accepted({ answer: { messageId: written.id } });
  },
});

function messageFrom(
  { customerId, channel, purpose }: TextToSend,
  { dealerId, now, traceId }: Caller,
  id: string,
  textIn: (language: 'zh' | 'en') => string,
): NewMessage {
  return {
    ...{ id, dealerId, customerId, channel, purpose, traceId },
    reason: `STAFF:${id}`,
    template: 'CUSTOM',
    facts: { textZh: textIn('zh'), textEn: textIn('en') },
    dueAt: now,
    createdAt: now,
  };
}

function refusalOf(decided: Dispatch, most: number, timeZone: string): Refusal<Code> | undefined {
  if (decided.action === 'SEND') return undefined;
  if (decided.action === 'POSTPONE')
    return refusals.no('QUIET_HOURS', undefined, { until: clockTime(decided.until, timeZone) });
  if (decided.why === 'WEEKLY_CAP') return refusals.no('WEEKLY_CAP_REACHED', ['customerId'], { most });
  return refusals.no(decided.why === 'SUPPRESSED' ? 'CHANNEL_SUPPRESSED' : 'NO_CONSENT', ['channel']);
}
