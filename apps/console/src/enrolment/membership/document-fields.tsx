import { Form, Input } from 'antd';
import type { MembershipDocumentKind } from '../../generated/enrolment';
import { useWords } from '../../language/words';
import { useLabels } from '../labels';
import { words } from '../words';

/** A field for the reference of each document, such as its number. */
export function DocumentFields({ kinds }: { readonly kinds: readonly MembershipDocumentKind[] }) {
  const t = useWords(words);
  const labels = useLabels();
  return (
    <div className="enrol-documents">
      {kinds.map((kind) => (
        <Form.Item key={kind} name={['documents', kind]} label={labels.of('MembershipDocumentKind', kind)}>
          <Input maxLength={64} placeholder={t('documentHint')} autoComplete="off" />
        </Form.Item>
      ))}
    </div>
  );
}
