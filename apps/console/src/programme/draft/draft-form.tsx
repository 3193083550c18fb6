import { Alert, Button, DatePicker, Flex, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { daysAfter } from '../../forms/days';
import { faultyForm } from '../../forms/faulty-form';
import { useAct } from '../../forms/use-act';
import { ProgrammeDraftDocument, type ProgrammeReleaseQuery } from '../../generated/programme';
import { useWords } from '../../language/words';
import { useOffice } from '../desk';
import type { ProgrammeNumber } from '../numbers/search';
import { words } from '../words';
import { Changes, type Change } from './changes';
import { jsonOfText, textOfJson } from './value-text';

type Release = NonNullable<ProgrammeReleaseQuery['programmeRelease']>;

interface DraftProps {
  readonly numbers: readonly ProgrammeNumber[];
  /** The draft that is written again. */
  readonly release: Release | undefined;
}

interface DraftValues {
  /** Empty for the OEM. */
  readonly scopeId?: string;
  readonly effectiveOn: Dayjs;
  readonly template?: string;
  readonly note: string;
}

const OEM = '';

export function DraftForm({ numbers, release }: DraftProps) {
  const t = useWords(words);
  const navigate = useNavigate();
  const { ownDealer } = useOffice();
  const [form] = Form.useForm<DraftValues>();
  const [changes, setChanges] = useState<readonly Change[]>(() => changesOf(release, numbers));
  const [wrong, setWrong] = useState<string>();
  const { act, isRunning, note } = useAct(ProgrammeDraftDocument, ({ release: kept }) => {
    if (kept) void navigate(`/programme/release/${kept.id}`);
  });
  const submit = async ({ scopeId, effectiveOn, template, note: why }: DraftValues) => {
    const values = changes.map(({ number, text }) => ({
      path: number.path,
      json: jsonOfText(text, number.unitCode, number.json),
    }));
    const at = values.findIndex(({ json }) => json === undefined);
    setWrong(changes[at] && t('wrongValue', { label: changes[at].number.label }));
    if (at >= 0) return;
    const scope = ownDealer
      ? { level: 'DEALER' as const, scopeId: ownDealer.id }
      : { level: scopeId ? ('REGION' as const) : ('OEM' as const), scopeId: scopeId || null };
    await act(
      {
        ...scope,
        releaseId: release?.id ?? null,
        effectiveOn: effectiveOn.format('YYYY-MM-DD'),
        template: template ?? null,
        note: why,
        removed: [],
        values: values.map(({ path, json }) => ({ path, json: json ?? 'null' })),
      },
      faultyForm(form),
    );
  };
  return (
    <Form<DraftValues>
      form={form}
      layout="vertical"
      onFinish={(values) => void submit(values)}
      initialValues={{
        scopeId: release?.scopeId ?? OEM,
        ...(release && { effectiveOn: dayjs(release.effectiveOn), note: release.note }),
        ...(release?.template && { template: release.template }),
      }}
    >
      <DraftFields isNew={release === undefined} />
      <Flex vertical gap="small">
        <Changes numbers={numbers} changes={changes} onChange={setChanges} />
        {wrong && <Alert type="error" role="alert" title={wrong} />}
        {note}
        <Button type="primary" htmlType="submit" loading={isRunning} style={{ alignSelf: 'start' }}>
          {t('saveDraft')}
        </Button>
      </Flex>
    </Form>
  );
}

function DraftFields({ isNew }: { readonly isNew: boolean }) {
  const t = useWords(words);
  const { ownDealer, regions, templates, today } = useOffice();
  const scopes = [
    { value: OEM, label: t('oemForAll') },
    ...regions.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <div className="programme-form">
        {ownDealer === null && (
          <Form.Item name="scopeId" label={t('scope')}>
            <Select disabled={!isNew} options={scopes} />
          </Form.Item>
        )}
        <Form.Item name="effectiveOn" label={t('effectiveOn')} rules={[{ required: true }]}>
          <DatePicker minDate={dayjs(daysAfter(today, 1))} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="template" label={t('template')}>
          <Select
            allowClear
            placeholder={t('noTemplate')}
            options={templates.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('note')} rules={[{ required: true }]}>
        <Input maxLength={500} placeholder={t('noteHint')} />
      </Form.Item>
    </>
  );
}

/** What a draft changes, as far as the numbers are there today as well. */
function changesOf(release: Release | undefined, numbers: readonly ProgrammeNumber[]): Change[] {
  const byPath = new Map(numbers.map((each) => [each.path, each]));
  return (release?.differences ?? []).flatMap(({ path, afterJson, unitCode }) => {
    const number = byPath.get(path);
    return number && afterJson != null ? [{ number, text: textOfJson(afterJson, unitCode) }] : [];
  });
}
