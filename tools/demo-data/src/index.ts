export * from './import/import-demo';
export type { RefusedRow } from './import/import-file';
export type { DemoDealer, Network } from './network';
export * from './write-demo';
export { liveAtWorkshop } from './workshop/live-at-workshop';
export { spendPoints, type SpentPoints } from './points/spend-points';
export { serveCustomers, type ServedCustomers } from './service/serve-customers';
export { tellStory, type StoryOptions } from './story/tell-story';
