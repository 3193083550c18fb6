import type { NetworkIds } from '../import/import-network';

/** One dealer of each region has a story, so that entering the demo stays quick. */
const DEALERS_PER_REGION = 1;

/** The dealers whose clubs live a little: the first by code of each region. */
export function storyDealers({ dealers, regions }: NetworkIds) {
  const sorted = Object.entries(dealers).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.values(regions).flatMap((regionId) =>
    sorted.filter(([, dealer]) => dealer.regionId === regionId).slice(0, DEALERS_PER_REGION),
  );
}
