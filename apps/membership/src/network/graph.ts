export { Dealer } from './graphql/dealer.type';
export { networkLoaders } from './graphql/loaders';
export { Outlet } from './graphql/outlet.type';
export { presentDealer, presentOutlet } from './graphql/present';
