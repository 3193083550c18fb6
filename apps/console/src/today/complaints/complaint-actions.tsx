import { Button, Form, Input, InputNumber, Select } from 'antd';
import {
  TodayComfortDocument,
  TodayComplaintAssignDocument,
  TodayComplaintFollowUpDocument,
  TodayComplaintInvestigateDocument,
  TodayComplaintResolveDocument,
  type TodayComplaintFragment,
} from '../../generated/today';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { useViewer } from '../../session/viewer-context';
import { Ask } from '../../forms/ask';
import { useDesk } from '../desk';
import { mayComfort } from '../rights';
import { useAct } from '../../forms/use-act';
import { words } from '../words';

const OUTCOMES = ['APOLOGISED', 'EXPLAINED', 'REPAIRED_AGAIN', 'BILL_CORRECTED'] as const;

interface ActionsProps {
  readonly complaint: TodayComplaintFragment;
  readonly onChanged: () => void;
}

/** What can be done about a complaint from where it stands; everybody at a desk may. */
export function ComplaintActions({ complaint, onChanged }: ActionsProps) {
  const of = { complaint, onChanged };
  switch (complaint.status) {
    case 'OPEN':
      return (
        <>
          <Assign {...of} />
          <Investigate {...of} />
        </>
      );
    case 'INVESTIGATING':
      return (
        <>
          <Assign {...of} />
          <Resolve {...of} />
        </>
      );
    case 'RESOLVED':
      return <FollowUp {...of} />;
    default:
      return null;
  }
}

function Assign({ complaint, onChanged }: ActionsProps) {
  const t = useWords(words);
  const { staff } = useDesk();
  const { act, ...running } = useAct(TodayComplaintAssignDocument, onChanged);
  return (
    <Ask<{ ownerStaffMemberId: string }>
      label={t('assign')}
      initial={{ ...(complaint.owner && { ownerStaffMemberId: complaint.owner.id }) }}
      onSubmit={({ ownerStaffMemberId }) => act({ complaintId: complaint.id, ownerStaffMemberId })}
      {...running}
    >
      <Form.Item name="ownerStaffMemberId" label={t('owner')} rules={[{ required: true }]}>
        <Select options={staff.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </Ask>
  );
}

function Investigate({ complaint, onChanged }: ActionsProps) {
  const t = useWords(words);
  const { act, isRunning, note } = useAct(TodayComplaintInvestigateDocument, onChanged);
  return (
    <>
      {note}
      <Button
        size="small"
        type="primary"
        ghost
        loading={isRunning}
        onClick={() => void act({ complaintId: complaint.id })}
      >
        {t('investigate')}
      </Button>
    </>
  );
}

interface ResolveValues {
  readonly outcomeCode: string;
  readonly comfortPackCode?: string | null;
  readonly words?: string;
}

function Resolve({ complaint, onChanged }: ActionsProps) {
  const t = useWords(words);
  const { act, ...running } = useAct(TodayComplaintResolveDocument, onChanged);
  const submit = ({ outcomeCode, comfortPackCode, words: said }: ResolveValues) =>
    act({
      complaintId: complaint.id,
      outcomeCode,
      comfortPackCode: comfortPackCode ?? null,
      words: said || null,
    });
  const mayGive = mayComfort(useViewer());
  return (
    <Ask<ResolveValues> label={t('resolve')} isPrimary onSubmit={submit} {...running}>
      <Form.Item name="outcomeCode" label={t('how')} rules={[{ required: true }]}>
        <Select options={OUTCOMES.map((code) => ({ value: code, label: t(code) }))} />
      </Form.Item>
      {mayGive && <ComfortPack />}
      <Form.Item name="words" label={t('whatWasDone')}>
        <Input maxLength={500} />
      </Form.Item>
    </Ask>
  );
}

function ComfortPack() {
  const t = useWords(words);
  const { data } = useGraph(TodayComfortDocument, {});
  const packs = data?.couponProgramme?.packs ?? [];
  return (
    <Form.Item name="comfortPackCode" label={t('comfort')}>
      <Select
        allowClear
        placeholder={t('noComfort')}
        options={packs.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Form.Item>
  );
}

function FollowUp({ complaint, onChanged }: ActionsProps) {
  const t = useWords(words);
  const { act, ...running } = useAct(TodayComplaintFollowUpDocument, onChanged);
  return (
    <Ask<{ satisfactionScore?: number | null }>
      label={t('ask')}
      isPrimary
      onSubmit={({ satisfactionScore }) =>
        act({ complaintId: complaint.id, satisfactionScore: satisfactionScore ?? null })
      }
      {...running}
    >
      <Form.Item name="satisfactionScore" label={t('satisfaction')}>
        <InputNumber min={0} max={10} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </Ask>
  );
}
