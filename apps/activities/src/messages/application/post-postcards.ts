import { accepted, defineRefusals, refused, type RefusalOf } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { messageRefusals } from '../domain/refusals';
import { closedFact } from './closed-fact';
import type { MessagePorts } from './ports';

/** As many cards as one list holds. */
export const MOST_POSTCARDS = 500;

const refusals = defineRefusals({
  ...messageRefusals.pick('MESSAGE_NOT_FOUND', 'MESSAGE_IS_CLOSED'),
  NOT_A_POSTCARD: { zh: '该消息不是明信片。', en: 'The message is no card by post.' },
  TOO_MANY_POSTCARDS: { zh: '一次最多 {most} 张明信片。', en: 'At most {most} cards at once.' },
});

/** Notes that cards of the list went to the post; all of them, or none when one is not to be posted (rulebook ACT-08). */
export const postPostcards = command<MessagePorts>()({
  name: 'postcardsPost',
  refusals,
  async work({ messages }, { messageIds }: { readonly messageIds: readonly string[] }, caller) {
    const ids = [...new Set(messageIds)];
    if (ids.length > MOST_POSTCARDS)
      return refused(refusals.no('TOO_MANY_POSTCARDS', ['messageIds'], { most: MOST_POSTCARDS }));
    const cards = new Map((await messages.lock(caller.dealerId, ids)).map((card) => [card.id, card]));
    const faults = messageIds.flatMap((id, index): RefusalOf<typeof refusals>[] => {
      const card = cards.get(id);
      const field = ['messageIds', index];
      if (!card) return [refusals.no('MESSAGE_NOT_FOUND', field)];
      if (card.channel !== 'POST') return [refusals.no('NOT_A_POSTCARD', field)];
      return card.state === 'SENT' ? [] : [refusals.no('MESSAGE_IS_CLOSED', field)];
    });
    if (faults.length > 0) return refused(...faults);
    const ends = ids.map((id) => ({ id, state: 'DELIVERED' as const, failureCode: null }));
    const closed = await messages.end(caller.dealerId, ends, caller.now);
    return accepted({ answer: { messageIds: ids }, facts: closed.map(closedFact) });
  },
});
