import { readerOf } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MessagePorts } from '../application/ports';
import { MOST_POSTCARDS } from '../application/post-postcards';
import { postcardCsv, postcardOf, postcardPage } from '../domain/postcard-list';

@ObjectType('PostcardList', { description: 'The cards that are to be printed and posted (rulebook ACT-08).' })
export class PostcardList {
  @Field(() => Int, { description: `How many cards it holds, ${MOST_POSTCARDS} at most.` })
  cardCount!: number;

  @Field(() => [ID], { description: 'Their messages, for "postcardsPost".' })
  messageIds!: readonly string[];

  @Field(() => String, {
    description: 'The list for a spreadsheet, as CSV in UTF-8. No cell of it is run as a formula.',
  })
  csv!: string;

  @Field(() => String, { description: 'The list as a page to be printed, in HTML, a card a sheet.' })
  page!: string;
}

const WAITING = {
  filter: { state: 'SENT', channel: 'POST', ruleCode: null, from: null, to: null, timeZone: 'UTC' },
  part: { limit: MOST_POSTCARDS - 1, backward: true },
} as const;

/** The cards that wait to be posted, the oldest first. */
export async function waitingPostcards(
  unit: UnitOfWork<MessagePorts>,
  context: GraphContext,
): Promise<PostcardList> {
  const waiting = await unit.read(readerOf(context), ({ messages }) =>
    messages.list(WAITING.filter, WAITING.part),
  );
  const cards = waiting.map(postcardOf);
  return {
    cardCount: cards.length,
    messageIds: cards.map(({ messageId }) => messageId),
    csv: postcardCsv(cards),
    page: postcardPage(cards),
  };
}
