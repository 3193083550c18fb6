import { Button, Form, Tag } from 'antd';
import {
  EnrolmentApproveDocument,
  type EnrolmentMembershipFragment,
  EnrolmentSubmitDocument,
  type EnrolmentTierFragment,
} from '../../generated/enrolment';
import { useIdempotencyKey } from '../../graph/idempotency-key';
import { useCommand } from '../../graph/use-command';
import { useWords } from '../../language/words';
import { Quiet, Row } from '../../look-up/panel';
import { Day } from '../../parts/figures';
import type { Viewer } from '../../session/viewer';
import { useViewer } from '../../session/viewer-context';
import { useLabels } from '../labels';
import type { RecordPartProps } from '../record-part';
import { RefusalNotes } from '../refusal-notes';
import { useRefusals } from '../use-refusals';
import { words } from '../words';
import { DocumentFields } from './document-fields';
import { type DocumentFields as Documents, neededDocuments, seenDocuments } from './documents';

interface OpenApplicationProps {
  readonly of: EnrolmentMembershipFragment;
  readonly tiers: readonly EnrolmentTierFragment[];
  readonly reload: RecordPartProps['reload'];
}

/** Who may approve an application (rulebook MEM-01); the graph has the last word. */
const APPROVERS: Viewer['roles'] = [
  'MEMBERSHIP_SPECIALIST',
  'CUSTOMER_MANAGER',
  'CLUB_MANAGER',
  'STORE_MANAGER',
];

/** An application under way: what was seen, what is missing, and its next step. */
export function OpenApplication({ of, tiers, reload }: OpenApplicationProps) {
  const t = useWords(words);
  const labels = useLabels();
  const [form] = Form.useForm();
  const { application } = of;
  const tier = tiers.find(({ code }) => code === of.tier.code);
  const seen = application.documents.map(({ kind }) => kind);
  const missing = (tier ? neededDocuments(tier, application.isInsuredHere) : []).filter(
    (kind) => !seen.includes(kind),
  );
  const mayApprove = useViewer().roles.some((role) => APPROVERS.includes(role));
  const isDraft = of.status === 'DRAFT';
  const step = useStep(of, isDraft, reload);
  const canGo = isDraft || mayApprove;
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={({ documents }: { documents?: Documents }) =>
        void step.run(seenDocuments(documents, missing))
      }
    >
      <RefusalNotes texts={step.refusals} failure={step.failure} />
      <dl className="desk-rows">
        <Row name={t('application')}>
          <Tag color="blue">{labels.of('ApplicationStatus', application.status)}</Tag>
        </Row>
        <Row name={t('appliedOn')}>
          <Day of={application.appliedOn} />
        </Row>
        <Row name={t('tier')}>{of.tier.name}</Row>
        <Row name={t('seen')}>
          {seen.length === 0
            ? t('none')
            : seen.map((kind) => labels.of('MembershipDocumentKind', kind)).join(t('comma'))}
        </Row>
      </dl>
      {missing.length > 0 && <Quiet>{t('missing')}</Quiet>}
      {canGo && <DocumentFields kinds={missing} />}
      {canGo ? (
        <Button type="primary" htmlType="submit" loading={step.isRunning} block>
          {isDraft ? t('handIn') : t('approve')}
        </Button>
      ) : (
        <Quiet>{t('waitsForApproval')}</Quiet>
      )}
    </Form>
  );
}

function useStep(of: EnrolmentMembershipFragment, isDraft: boolean, reload: RecordPartProps['reload']) {
  const { key, renew } = useIdempotencyKey();
  const submit = useCommand(EnrolmentSubmitDocument);
  const approve = useCommand(EnrolmentApproveDocument);
  const refusals = useRefusals();
  const run = async (documents: ReturnType<typeof seenDocuments>) => {
    const input = { idempotencyKey: key, membershipId: of.id, documents };
    const payload = await (isDraft ? submit.run(input) : approve.run(input));
    if (!payload) return;
    renew();
    if (refusals.take(payload.userErrors))
      await reload(({ memberships }) =>
        memberships.some(({ id, status }) => id === of.id && status !== of.status),
      );
  };
  const isRunning = submit.isRunning || approve.isRunning;
  return { run, isRunning, refusals: refusals.texts, failure: submit.failure ?? approve.failure };
}
