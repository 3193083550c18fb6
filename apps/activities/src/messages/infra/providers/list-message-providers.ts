import type { MessageProvider } from '../../application/message-provider';

/*
 * Channels whose list is the queue itself: what is handed over waits in the graph for a person. Given twice they are
 * the same row, so nothing is sent a second time.
 */

/** A task to call: staff see it in the graph and close it with an outcome (rulebook ACT-08). */
export const telephoneTasks: MessageProvider = { send: () => Promise.resolve('ACCEPTED') };

/** A card by post: it stands on the list until the cards of the list went to the post. */
export const postcards: MessageProvider = { send: () => Promise.resolve('ACCEPTED') };

/** A notice that the member's front end shows: it is where it should be. */
export const webBulletin: MessageProvider = { send: () => Promise.resolve('DELIVERED') };
