import { Alert } from 'antd';
import type { GraphFailure } from '../graph/failure';
import { FailureNote } from '../parts/failure-note';

interface RefusalNotesProps {
  readonly texts: readonly string[];
  readonly failure: GraphFailure | undefined;
}

/** Why a command was refused or could not be sent, above its form. */
export function RefusalNotes({ texts, failure }: RefusalNotesProps) {
  return (
    <>
      {texts.map((text) => (
        <Alert key={text} type="error" role="alert" showIcon title={text} style={{ marginBottom: 8 }} />
      ))}
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
