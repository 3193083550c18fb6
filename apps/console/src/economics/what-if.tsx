import { Alert, Button, Card, Flex, Form, InputNumber, Select, Typography } from 'antd';
import { useState } from 'react';
import {
  EconomicsNumbersDocument,
  type EconomicsNumbersQuery,
  EconomicsPlacesDocument,
  EconomicsReleasesDocument,
  EconomicsWhatIfStartDocument,
} from '../generated/economics';
import { useIdempotencyKey } from '../graph/idempotency-key';
import { useCommand } from '../graph/use-command';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/words';
import { FailureNote } from '../parts/failure-note';
import { addMonths, monthsUpTo, runningMonth } from '../periods/period';
import type { Filters } from '../parts/use-filters';
import { useViewer } from '../session/viewer-context';
import { changesOf, type Draft, DRAFTED, draftOf, inForceOf } from './draft';
import { WhatIfResult, WhatIfs } from './what-if-result';
import { words } from './words';

const SPANS = [3, 6, 12, 24];

/** What past documents would have earned by other numbers, and what came of it (rulebook PTS-10). */
export function WhatIf({ filters }: { readonly filters: Filters }) {
  const t = useWords(words);
  const numbers = useNumbersInForce();
  const id = filters.get('whatIf');
  return (
    <Card size="small" title={t('whatIf')}>
      <Flex vertical gap="middle">
        <Typography.Text type="secondary">{t('whatIfWhat')}</Typography.Text>
        <DraftForm
          key={numbers?.programme?.version}
          numbers={numbers}
          onStarted={(whatIf) => filters.set({ whatIf })}
        />
        {id !== null && <WhatIfResult key={id} id={id} tiers={numbers?.programme?.tiers ?? []} />}
        <WhatIfs current={id} onOpen={(whatIf) => filters.set({ whatIf })} />
      </Flex>
    </Card>
  );
}

/** What is in force at the dealer, or for the OEM at the first of all dealers. */
function useNumbersInForce(): EconomicsNumbersQuery | undefined {
  const { dealer } = useViewer();
  const places = useGraph(EconomicsPlacesDocument, {}, { isPaused: dealer != null });
  const first = places.data?.regions.flatMap(({ dealers }) => dealers)[0]?.id;
  const dealerId = dealer?.id ?? first;
  return useGraph(
    EconomicsNumbersDocument,
    { dealerId: dealerId ?? '' },
    { isPaused: dealerId === undefined },
  ).data;
}

interface DraftFormProps {
  readonly numbers: EconomicsNumbersQuery | undefined;
  readonly onStarted: (id: string) => void;
}

function DraftForm({ numbers, onStarted }: DraftFormProps) {
  const t = useWords(words);
  const [draft, setDraft] = useState<Draft>({});
  const [restCount, setRestCount] = useState(0);
  const [span, setSpan] = useState(12);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const releases = useGraph(EconomicsReleasesDocument, {}).data?.programmeReleases.nodes ?? [];
  const { key, renew } = useIdempotencyKey();
  const { run, isRunning, failure } = useCommand(EconomicsWhatIfStartDocument);
  const takeFrom = (id: string) => {
    const release = releases.find((each) => each.id === id);
    const taken = release ? draftOf(release) : { draft: {}, restCount: 0 };
    setDraft(taken.draft);
    setRestCount(taken.restCount);
  };
  const start = async () => {
    const period = monthsUpTo(addMonths(runningMonth(), -1), span);
    const given = changesOf(draft, (path) => inForceOf(numbers, path));
    const payload = await run({ idempotencyKey: key, period, numbers: given });
    if (!payload) return;
    setRefusals(payload.userErrors.map(({ message }) => message));
    if (payload.userErrors.length === 0 || payload.whatIf) renew();
    if (payload.whatIf) onStarted(payload.whatIf.id);
  };
  return (
    <Form layout="vertical" onFinish={() => void start()}>
      <div style={FIELDS}>
        <Form.Item label={t('release')} htmlFor="what-if-release">
          <Select
            id="what-if-release"
            defaultValue=""
            onChange={takeFrom}
            options={[
              { value: '', label: t('releaseNone') },
              ...releases.map(({ id, versionId, note }) => ({ value: id, label: `${versionId} ${note}` })),
            ]}
          />
        </Form.Item>
        <Form.Item label={t('months')} htmlFor="what-if-months">
          <Select
            id="what-if-months"
            value={span}
            onChange={setSpan}
            options={SPANS.map((count) => ({ value: count, label: t('lastMonths', { count }) }))}
          />
        </Form.Item>
        <NumberFields draft={draft} numbers={numbers} onChange={setDraft} />
      </div>
      <Flex vertical gap="small">
        {restCount > 0 && <Alert type="info" title={t('releaseRest', { count: restCount })} />}
        {failure && <FailureNote failure={failure} />}
        {refusals.map((message) => (
          <Alert key={message} type="error" title={message} />
        ))}
        <Button type="primary" htmlType="submit" loading={isRunning} style={{ alignSelf: 'start' }}>
          {t('start')}
        </Button>
      </Flex>
    </Form>
  );
}

interface NumberFieldsProps {
  readonly draft: Draft;
  readonly numbers: EconomicsNumbersQuery | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** A field for each number, with what is in force below it. */
function NumberFields({ draft, numbers, onChange }: NumberFieldsProps) {
  const t = useWords(words);
  return DRAFTED.map((path) => {
    const known = numbers?.programme?.numbers.find((each) => each.path === path);
    const inForce = inForceOf(numbers, path);
    return (
      <Form.Item
        key={path}
        label={known ? `${known.label} (${known.unit})` : '…'}
        htmlFor={path}
        extra={inForce === undefined ? undefined : t('inForce', { value: inForce })}
      >
        <InputNumber
          id={path}
          style={{ width: '100%' }}
          min={0}
          precision={path.endsWith('Minor') ? 2 : 0}
          placeholder={inForce === undefined ? '' : String(inForce)}
          value={draft[path] ?? null}
          onChange={(value) => onChange({ ...draft, [path]: value })}
        />
      </Form.Item>
    );
  });
}

const FIELDS = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))',
  columnGap: 16,
} as const;
