import type { PagePart } from '@autoclub/persistence';
import type { IdSource } from '@autoclub/domain-kit';
import type { BoutiqueItem, PickUp } from '../domain/item';

/** A variant that pieces were taken of. */
export interface TakenVariant {
  readonly sku: string;
  /** What one piece costs. */
  readonly points: number;
}

/** Why pieces were not taken: there is no such variant on offer, or there are only so many. */
export type NotTaken = { readonly stock: number | null };

/** The goods, in one transaction. */
export interface Boutique {
  /** Takes pieces out of stock, one till after the other; nothing is taken when there are not enough. */
  take(dealerId: string, sku: string, quantity: number): Promise<TakenVariant | NotTaken>;
  putBack(dealerId: string, sku: string, quantity: number): Promise<void>;
  /** Pieces of a redemption are ready for their member. */
  ready(pickUp: PickUp): Promise<void>;
  /** Pieces of a redemption are taken back, into stock. */
  takeBack(dealerId: string, redemptionId: string): Promise<void>;
}

/** What can be read of the goods and written by the people who look after them. */
export interface BoutiqueStore {
  itemByCode(dealerId: string, code: string): Promise<BoutiqueItem | null>;
  /** Which of the numbers belong to other items of the dealer. */
  skusOfOthers(dealerId: string, itemId: string, skus: readonly string[]): Promise<string[]>;
  save(item: BoutiqueItem): Promise<void>;
  lockStock(
    dealerId: string,
    sku: string,
  ): Promise<{ readonly stock: number; readonly itemId: string } | null>;
  setStock(dealerId: string, sku: string, stock: number): Promise<void>;
  items(ids: readonly string[]): Promise<BoutiqueItem[]>;
  offered(page: PagePart): Promise<BoutiqueItem[]>;
  lockPickUp(dealerId: string, pickUpId: string): Promise<PickUp | null>;
  savePickUp(pickUp: PickUp): Promise<void>;
  pickUps(ids: readonly string[]): Promise<PickUp[]>;
  pickUpsOf(redemptionIds: readonly string[]): Promise<PickUp[]>;
}

export interface BoutiquePorts {
  readonly store: BoutiqueStore;
  readonly ids: IdSource;
}
