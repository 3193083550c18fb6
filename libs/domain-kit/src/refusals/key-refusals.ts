import { defineRefusals, type RefusalOf } from './define-refusals';

/** What every command with an idempotency key can refuse besides its own rules (rulebook CONV-5). */
export const keyRefusals = defineRefusals({
  IDEMPOTENCY_KEY_REUSED: {
    zh: '该幂等键已用于另一份不同的输入，请换一个新的键。',
    en: 'This idempotency key was used with another input. Use a new key.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    zh: '使用同一幂等键的请求仍在处理中，请稍后重试。',
    en: 'A request with this idempotency key is still running. Try again shortly.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    zh: '幂等键须为 1 到 128 个字符。',
    en: 'An idempotency key has 1 to 128 characters.',
  },
});

export type KeyRefusal = RefusalOf<typeof keyRefusals>;
