/** What later capabilities show of the boutique. */
export { BoutiquePickUpType } from './graphql/boutique.type';
export { presentPickUp } from './graphql/present';
