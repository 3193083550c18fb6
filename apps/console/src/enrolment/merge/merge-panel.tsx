import { Button, Popconfirm, Radio } from 'antd';
import { useState } from 'react';
import {
  type EnrolmentCustomerFragment,
  EnrolmentMergeDocument,
  EnrolmentOtherDocument,
  EnrolmentUnmergeDocument,
} from '../../generated/enrolment';
import { useIdempotencyKey } from '../../graph/idempotency-key';
import { useCommand } from '../../graph/use-command';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { CustomerBox } from '../../look-up/box/customer-box';
import { Panel, Quiet } from '../../look-up/panel';
import { Day } from '../../parts/figures';
import { Part } from '../../parts/part';
import { useLabels } from '../labels';
import type { RecordPartProps } from '../record-part';
import { RefusalNotes } from '../refusal-notes';
import { useRefusals } from '../use-refusals';
import { words } from '../words';
import { MergePreview } from './merge-preview';

interface MergePanelProps extends RecordPartProps {
  /** Goes to the record that stays. */
  readonly onMerged: (customerId: string) => void;
}

/** Two records that turn out to be one person: found, looked at side by side, merged, and unmerged (rulebook CONV-8). */
export function MergePanel({ of, reload, onMerged }: MergePanelProps) {
  const t = useWords(words);
  const [otherId, setOtherId] = useState<string>();
  return (
    <Panel title={t('mergeTitle')} width="whole">
      {of.warnings.map(({ code, message }) => (
        <Quiet key={code}>{message}</Quiet>
      ))}
      <CustomerBox
        label={t('otherRecord')}
        except={of.id}
        isFocused={false}
        onChoose={({ id }) => setOtherId(id)}
      />
      {otherId === undefined ? (
        <Quiet>{t('mergeHint')}</Quiet>
      ) : (
        <Preview key={otherId} of={of} otherId={otherId} onMerged={onMerged} />
      )}
      <MergedRecords of={of} reload={reload} />
    </Panel>
  );
}

interface PreviewProps {
  readonly of: EnrolmentCustomerFragment;
  readonly otherId: string;
  readonly onMerged: (customerId: string) => void;
}

function Preview({ of, otherId, onMerged }: PreviewProps) {
  const t = useWords(words);
  const other = useGraph(EnrolmentOtherDocument, { id: otherId });
  const [survivorId, setSurvivorId] = useState(of.id);
  const { key, renew } = useIdempotencyKey();
  const merge = useCommand(EnrolmentMergeDocument);
  const refusals = useRefusals();
  const run = async () => {
    const mergedId = survivorId === of.id ? otherId : of.id;
    const payload = await merge.run({ idempotencyKey: key, survivorId, mergedId });
    if (!payload) return;
    renew();
    if (refusals.take(payload.userErrors)) onMerged(survivorId);
  };
  return (
    <Part of={other}>
      {({ customer }) =>
        customer && (
          <>
            <RefusalNotes texts={refusals.texts} failure={merge.failure} />
            <Radio.Group
              aria-label={t('survivor')}
              value={survivorId}
              onChange={({ target }) => setSurvivorId(String(target.value))}
              options={[of, customer].map(({ id, name, phone }) => ({
                value: id,
                label: t('keeps', { name, phone }),
              }))}
            />
            <MergePreview
              {...(survivorId === of.id ? { stays: of, goes: customer } : { stays: customer, goes: of })}
            />
            <Button type="primary" danger loading={merge.isRunning} onClick={() => void run()}>
              {t('merge')}
            </Button>
          </>
        )
      }
    </Part>
  );
}

function MergedRecords({ of, reload }: RecordPartProps) {
  const t = useWords(words);
  const labels = useLabels();
  const unmerge = useCommand(EnrolmentUnmergeDocument);
  const refusals = useRefusals();
  const { key, renew } = useIdempotencyKey();
  if (of.mergedRecords.length === 0) return null;
  const undo = async (mergedId: string) => {
    const payload = await unmerge.run({ idempotencyKey: key, mergedId });
    if (!payload) return;
    renew();
    if (refusals.take(payload.userErrors))
      await reload(({ mergedRecords }) => mergedRecords.every((each) => each.mergedId !== mergedId));
  };
  return (
    <>
      <RefusalNotes texts={refusals.texts} failure={unmerge.failure} />
      <ul className="desk-list">
        {of.mergedRecords.map(({ id, mergedId, mergedOn, matchedBy, externalRef }) => (
          <li key={id} className="enrol-vehicle">
            <span>
              {t('mergedOn')} <Day of={mergedOn} />
              {externalRef && ` · ${externalRef.system} ${externalRef.number}`}
              {' · '}
              {t('sameBy', {
                grounds: matchedBy.map((each) => labels.of('CustomerMatchGround', each)).join(t('comma')),
              })}
            </span>
            <Popconfirm title={t('unmergeWhat')} okText={t('unmerge')} onConfirm={() => undo(mergedId)}>
              <Button size="small" loading={unmerge.isRunning}>
                {t('unmerge')}
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </>
  );
}
