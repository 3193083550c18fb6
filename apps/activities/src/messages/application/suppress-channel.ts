import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Channel } from '../domain/message';
import type { SuppressionGround } from '../domain/suppression';
import type { MessagePorts } from './ports';

const addRefusals = defineRefusals(commonRefusals.pick('CUSTOMER_NOT_FOUND'));

const liftRefusals = defineRefusals({
  ...commonRefusals.pick('CUSTOMER_NOT_FOUND'),
  CHANNEL_NOT_SUPPRESSED: {
    zh: '该渠道未被列入停发名单。',
    en: 'The channel is not on the suppression list.',
  },
});

interface ClosedChannel {
  readonly customerId: string;
  readonly channel: Channel;
  readonly ground: SuppressionGround;
}

/** Closes a channel to a person, whatever they agreed to; saying it twice changes nothing (rulebook ACT-08). */
export const suppressChannel = command<MessagePorts>()({
  name: 'messageSuppressionAdd',
  refusals: addRefusals,
  async work({ network, suppressions }, { customerId, channel, ground }: ClosedChannel, caller) {
    const { dealerId, now: since } = caller;
    if (!(await network.isCustomer(dealerId, customerId)))
      return refused(addRefusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    await suppressions.add(dealerId, { customerId, channel, ground, since });
    return accepted({ answer: { customerId } });
  },
});

/** Opens it again, as when a number was mended or a person changed their mind. */
export const liftSuppression = command<MessagePorts>()({
  name: 'messageSuppressionLift',
  refusals: liftRefusals,
  async work(ports, { customerId, channel }: Omit<ClosedChannel, 'ground'>, { dealerId }) {
    if (!(await ports.network.isCustomer(dealerId, customerId)))
      return refused(liftRefusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    if (!(await ports.suppressions.lift(dealerId, customerId, channel)))
      return refused(liftRefusals.no('CHANNEL_NOT_SUPPRESSED', ['channel']));
    return accepted({ answer: { customerId } });
  },
});
