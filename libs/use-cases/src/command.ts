import {
  accepted,
  type KeyRefusal,
  type Outcome,
  type Refusal,
  type Refusals,
  type RefusalTexts,
} from '@autoclub/domain-kit';
import type { AnyCaller, Caller } from './reader';
import type { Done, UnitOfWork } from './unit-of-work';

/** What the work of a command comes to; `written` is shown to the caller without a second read, and never stored. */
export interface Worked<Answer, Written> extends Done<Answer> {
  readonly written?: Written;
}

/** The result of a command as its resolver gets it. */
export interface CommandResult<Answer, Written> {
  readonly answer: Answer;
  /** What was just written; undefined for a stored answer, which is looked up anew. */
  readonly written: Written | undefined;
  readonly replayed: boolean;
}

type RefusalIn<Texts extends RefusalTexts> = Refusal<keyof Texts & string>;

/** A command that can be given: by whom, under which key, with which input. */
export type RunCommand<By, Input, Answer, Written, Texts extends RefusalTexts> = (
  caller: By,
  idempotencyKey: string,
  input: Input,
) => Promise<Outcome<CommandResult<Answer, Written>, RefusalIn<Texts> | KeyRefusal>>;

/** A command over any unit of work, with its name and everything it can refuse besides its key. */
export interface Command<Ports, By, Input, Answer, Written, Texts extends RefusalTexts> {
  (unit: UnitOfWork<Ports>): RunCommand<By, Input, Answer, Written, Texts>;
  readonly commandName: string;
  readonly refusals: Refusals<Texts>;
}

interface Definition<Ports, By, Input, Draft, Answer, Written, Texts extends RefusalTexts> {
  /** The mutation's name; the scope of its idempotency keys. */
  readonly name: string;
  /** Everything this command can refuse, and nothing else. */
  readonly refusals: Refusals<Texts>;
  /** Reads texts, amounts and days before anything is looked up; a fault here costs no transaction. */
  readonly read: (input: Input, caller: By) => Outcome<Draft, RefusalIn<Texts>>;
  /** Judges by what the ports know, and writes. */
  readonly work: (
    ports: Ports,
    draft: Draft,
    caller: By,
  ) => Promise<Outcome<Worked<Answer, Written>, RefusalIn<Texts>>>;
}

/** What remains to be said of a command once its ports and its kind of caller are known. */
interface DefineCommand<Ports, By> {
  <Input, Draft, Answer, Texts extends RefusalTexts, Written = undefined>(
    definition: Definition<Ports, By, Input, Draft, Answer, Written, Texts>,
  ): Command<Ports, By, Input, Answer, Written, Texts>;
  <Input, Answer, Texts extends RefusalTexts, Written = undefined>(
    definition: Omit<Definition<Ports, By, Input, Input, Answer, Written, Texts>, 'read'>,
  ): Command<Ports, By, Input, Answer, Written, Texts>;
}

/**
 * Makes a command: idempotency, transaction, answer and events are the frame's, reading and judging are its own.
 *
 * @example
 * ```ts
 * export const refundRepairOrder = command<RefundPorts>()({
 *   name: 'repairOrderRefund',
 *   refusals: refundRefusals,
 *   read: readRefund,
 *   work: async ({ orders, ids }, draft, caller) => {
 *     const order = await orders.lock(draft.repairOrderId);
 *     if (!order) return refused(refundRefusals.no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
 *     const decided = decideRefund(order, draft, { now: caller.now, ids });
 *     if (!decided.ok) return decided;
 *     await orders.saveRefund(decided.value);
 *     const { refund } = decided.value;
 *     return accepted({ answer: { refundId: refund.id }, written: refund, facts: [refundFact(refund)] });
 *   },
 * });
 * ```
 */
export function command<Ports, By extends AnyCaller = Caller>(): DefineCommand<Ports, By> {
  return <Input, Draft, Answer, Texts extends RefusalTexts, Written>(
    definition: Omit<Definition<Ports, By, Input, Draft, Answer, Written, Texts>, 'read'> &
      Partial<Pick<Definition<Ports, By, Input, Draft, Answer, Written, Texts>, 'read'>>,
  ): Command<Ports, By, Input, Answer, Written, Texts> => {
    const { name, refusals, read, work } = definition;
    const over =
      (unit: UnitOfWork<Ports>): RunCommand<By, Input, Answer, Written, Texts> =>
      async (caller, idempotencyKey, input) => {
        const draft = read ? read(input, caller) : accepted(input as unknown as Draft);
        if (!draft.ok) return draft;
        let written: Written | undefined;
        const outcome = await unit.execute({ name, caller, idempotencyKey, input }, async (ports) => {
          const worked = await work(ports, draft.value, caller);
          if (worked.ok) written = worked.value.written;
          return worked;
        });
        if (!outcome.ok) return outcome;
        const { answer, replayed } = outcome.value;
        return accepted({ answer, replayed, written: replayed ? undefined : written });
      };
    return Object.assign(over, { commandName: name, refusals });
  };
}
