import { type Outcome, type Refusal, type Refusals, type RefusalTexts } from '@autoclub/domain-kit';
import type { AnyCaller, Caller } from './reader';
import type { UnitOfWork } from './unit-of-work';

type RefusalIn<Texts extends RefusalTexts> = Refusal<keyof Texts & string>;

/** A preview that can be asked for. */
export type RunPreview<By, Input, Answer, Texts extends RefusalTexts> = (
  caller: By,
  input: Input,
) => Promise<Outcome<Answer, RefusalIn<Texts>>>;

/** A preview over any unit of work, with everything it can refuse. */
export interface Preview<Ports, By, Input, Answer, Texts extends RefusalTexts> {
  (unit: UnitOfWork<Ports>): RunPreview<By, Input, Answer, Texts>;
  readonly refusals: Refusals<Texts>;
}

interface Definition<Ports, By, Input, Draft, Answer, Texts extends RefusalTexts> {
  readonly refusals: Refusals<Texts>;
  readonly read: (input: Input, caller: By) => Outcome<Draft, RefusalIn<Texts>>;
  readonly work: (ports: Ports, draft: Draft, caller: By) => Promise<Outcome<Answer, RefusalIn<Texts>>>;
}

/**
 * Makes a preview: what a command would come to, judged by the same code, refused for the same reasons, and nothing is
 * kept: a quote, the points of an order that is not settled yet.
 */
export function preview<Ports, By extends AnyCaller = Caller>() {
  return <Input, Draft, Answer, Texts extends RefusalTexts>({
    refusals,
    read,
    work,
  }: Definition<Ports, By, Input, Draft, Answer, Texts>): Preview<Ports, By, Input, Answer, Texts> => {
    const over =
      (unit: UnitOfWork<Ports>): RunPreview<By, Input, Answer, Texts> =>
      async (caller, input) => {
        const draft = read(input, caller);
        return draft.ok ? unit.tryOut(caller, (ports) => work(ports, draft.value, caller)) : draft;
      };
    return Object.assign(over, { refusals });
  };
}
