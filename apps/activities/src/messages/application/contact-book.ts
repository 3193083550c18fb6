import type { OutgoingMessage } from './message-provider';

/** Where a person can be reached; null for what is not known. It is used once and neither kept nor logged. */
export interface Contact {
  readonly phone: string | null;
  readonly email: string | null;
}

/** Looks up, at the moment of sending, where a person can be reached (rulebook PLT-03); undefined for nobody. */
export interface ContactBook {
  contactOf(message: OutgoingMessage): Promise<Contact | undefined>;
}
