import { accepted, commonRefusals, defineRefusals, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { messageRefusals } from '../domain/refusals';
import { closedFact } from './closed-fact';
import type { MessagePorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID', 'CODE_INVALID'),
  ...messageRefusals.pick('MESSAGE_NOT_FOUND', 'MESSAGE_IS_CLOSED'),
  NOT_REPORTED_ON: {
    zh: '电话任务、明信片和公告没有送达回执。',
    en: 'Calls, cards and notices have no report of delivery.',
  },
});

interface Report {
  readonly messageId: string;
  readonly wasDelivered: boolean;
  readonly failureCode: string | null;
  /** The address is dead: nothing more is sent there. */
  readonly isDead: boolean;
}

/** What a vendor reports of a message it had taken: it arrived, or it did not (rulebook ACT-08). */
export const reportMessage = command<MessagePorts>()({
  name: 'messageReport',
  refusals,
  read(report: Report) {
    const checks = new InputChecks(refusals);
    const { failureCode } = report;
    const code = failureCode === null ? null : checks.code(failureCode, ['failureCode']);
    return checks.complete({ ...report, failureCode: code });
  },
  async work({ messages, suppressions }, { messageId, wasDelivered, failureCode, isDead }, caller) {
    const { dealerId, now } = caller;
    const [message] = await messages.lock(dealerId, [messageId]);
    if (!message) return refused(refusals.no('MESSAGE_NOT_FOUND', ['messageId']));
    const { channel, customerId } = message;
    if (channel !== 'SMS' && channel !== 'EMAIL')
      return refused(refusals.no('NOT_REPORTED_ON', ['messageId']));
    if (message.state !== 'SENT' || message.closedAt !== null)
      return refused(refusals.no('MESSAGE_IS_CLOSED', ['messageId']));
    const state = wasDelivered ? 'DELIVERED' : 'FAILED';
    const closed = await messages.end(dealerId, [{ id: messageId, state, failureCode }], now);
    if (isDead && !wasDelivered)
      await suppressions.add(dealerId, { customerId, channel, ground: 'BOUNCE', since: now });
    return accepted({ answer: { messageId }, facts: closed.map(closedFact) });
  },
});
