import type { TypedDocument } from '@autoclub/graph-client/client';
import { Alert } from 'antd';
import { type ReactNode, useState } from 'react';
import { useIdempotencyKey } from '../graph/idempotency-key';
import { useCommand } from '../graph/use-command';
import { useWords } from '../language/words';
import { FailureNote } from '../parts/failure-note';
import { type FaultyForm, fieldFaults, type UserFault } from '../parts/field-faults';
import { useTell } from './tell';
import { words } from './words';

/** The payload of the only root field. */
type Answer<Data> = Exclude<NonNullable<Data[keyof Data]>, string>;

interface Payload {
  readonly userErrors: readonly UserFault[];
}

/** Something that can be done with a click or a small form. */
export interface Act<Input> {
  /** Answers whether it was done; a second click while it runs is the first one. Refusals go to the fields of a form. */
  readonly act: (input: Omit<Input, 'idempotencyKey'>, form?: FaultyForm) => Promise<boolean>;
  readonly isRunning: boolean;
  /** Why it was not done, to be shown where it was asked for. */
  readonly note: ReactNode;
}

/** A command with its key, its refusals in words, and what is shown and reloaded when it is done. */
export function useAct<Data, Input>(
  document: TypedDocument<Data, { input: Input }>,
  onDone: (payload: Answer<Data>) => void,
  sentence?: string,
): Act<Input> {
  const t = useWords(words);
  const tell = useTell();
  const { key, renew } = useIdempotencyKey();
  const { run, isRunning, failure } = useCommand(document);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const act = async (input: Omit<Input, 'idempotencyKey'>, form?: FaultyForm) => {
    const answer = await run({ ...input, idempotencyKey: key } as never);
    const payload = answer as Payload | undefined;
    if (!answer || !payload) return false;
    const all = payload.userErrors;
    setRefusals(form ? fieldFaults(form, all) : all.map(({ message }) => message));
    renew();
    if (all.length > 0) return false;
    tell(sentence ?? t('done'));
    onDone(answer as Answer<Data>);
    return true;
  };
  const note = (
    <>
      {failure && <FailureNote failure={failure} />}
      {refusals.map((each) => (
        <Alert key={each} type="error" role="alert" title={each} />
      ))}
    </>
  );
  return { act, isRunning, note };
}
