import { accepted, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { meaningOf } from '../domain/call-outcome';
import type { CallOutcome } from '../domain/call-outcome';
import { messageRefusals } from '../domain/refusals';
import { closedFact } from './closed-fact';
import type { MessagePorts } from './ports';

const refusals = defineRefusals({
  ...messageRefusals.pick('MESSAGE_NOT_FOUND', 'MESSAGE_IS_CLOSED'),
  NOT_A_TELEPHONE_TASK: { zh: '该消息不是电话任务。', en: 'The message is no task to call.' },
});

interface ClosedCall {
  readonly messageId: string;
  readonly outcome: CallOutcome;
}

/** Closes a task to call with its outcome; a wrong number and a refusal close the telephone (rulebook ACT-08). */
export const closeTelephoneTask = command<MessagePorts>()({
  name: 'telephoneTaskClose',
  refusals,
  async work({ messages, suppressions }, { messageId, outcome }: ClosedCall, caller) {
    const { dealerId, now } = caller;
    const [task] = await messages.lock(dealerId, [messageId]);
    if (!task) return refused(refusals.no('MESSAGE_NOT_FOUND', ['messageId']));
    if (task.channel !== 'PHONE') return refused(refusals.no('NOT_A_TELEPHONE_TASK', ['messageId']));
    if (task.state !== 'SENT') return refused(refusals.no('MESSAGE_IS_CLOSED', ['messageId']));
    const { state, suppresses } = meaningOf(outcome);
    const closed = await messages.end(dealerId, [{ id: messageId, state, failureCode: outcome }], now);
    if (suppresses) {
      const { customerId } = task;
      await suppressions.add(dealerId, { customerId, channel: 'PHONE', ground: suppresses, since: now });
    }
    return accepted({ answer: { messageId }, facts: closed.map(closedFact) });
  },
});
