import type { TenantScope } from '@autoclub/identity';
import type { ByOwner, ListPart } from '../../network';
import type { Message } from '../domain/message';

/** What the graph reads of messages; row policies keep it to the caller's tenant. */
export interface MessageReader {
  messages(scope: TenantScope, ids: readonly string[]): Promise<Message[]>;
  /** The latest first. */
  messagesOf(scope: TenantScope, customerIds: readonly string[], part: ListPart): Promise<ByOwner<Message>>;
}
