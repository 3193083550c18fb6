/** How every input describes its idempotency key (rulebook CONV-5). */
export const IDEMPOTENCY_KEY = {
  description: "The client's key, 1–128 characters: the same key with the same input returns the same.",
};
