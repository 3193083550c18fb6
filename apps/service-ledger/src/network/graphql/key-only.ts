import type { Reference } from '@autoclub/subgraph-kit';

/**
 * What others own is only a key here: its fields look up this dealer's rows, so another dealer's id has none.
 */
export const keyOnly: Reference = ({ id }) => Promise.resolve({ id });
