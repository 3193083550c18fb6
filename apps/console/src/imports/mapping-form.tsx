import { Alert, Button, Flex, Input, Select, Table, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { type ImportKind, ImportsFieldsDocument, ImportsMappingSaveDocument } from '../generated/imports';
import { useIdempotencyKey } from '../graph/idempotency-key';
import { useCommand } from '../graph/use-command';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/words';
import { FailureNote } from '../parts/failure-note';
import { Part } from '../parts/part';
import { type FileField, type Mapping, mappingOf, type Placement, placementOf, unfilled } from './placement';
import { words } from './words';

const SYSTEM = 'DMS';

interface MappingFormProps {
  readonly kind: ImportKind;
  /** The columns of the file. */
  readonly columns: readonly string[];
  readonly isBusy: boolean;
  /** The mapping is as it is wanted. */
  readonly onReady: () => Promise<void>;
}

/** Which column of a file fills which field, kept for the next file of the system. */
export function MappingForm(props: MappingFormProps) {
  const asked = useGraph(ImportsFieldsDocument, { kind: props.kind });
  return (
    <Part of={asked}>
      {({ importFields, importMappings }) => (
        <FieldTable
          {...props}
          fields={importFields}
          saved={importMappings.find(({ kind, system }) => kind === props.kind && system === SYSTEM)}
        />
      )}
    </Part>
  );
}

interface FieldTableProps extends MappingFormProps {
  readonly fields: readonly FileField[];
  readonly saved: Mapping | undefined;
}

function FieldTable({ kind, columns, isBusy, onReady, fields, saved }: FieldTableProps) {
  const t = useWords(words);
  const [placement, setPlacement] = useState(() => placementOf(fields, columns, saved));
  const [isChanged, setChanged] = useState(false);
  const mapping = useMappingSave(kind);
  useEffect(() => {
    if (!isChanged) setPlacement(placementOf(fields, columns, saved));
  }, [fields, columns, saved, isChanged]);
  const change = (changed: Placement) => {
    setPlacement(changed);
    setChanged(true);
  };
  const missing = unfilled(fields, placement);
  const goOn = async () => {
    if (!isChanged || (await mapping.save(mappingOf(placement, saved)))) await onReady();
  };
  return (
    <Flex vertical gap="small">
      <Typography.Text>{t('mappingIntro')}</Typography.Text>
      {missing.length > 0 && (
        <Alert
          type="warning"
          title={t('missingFields', { fields: missing.map(({ label }) => label).join('、') })}
        />
      )}
      {mapping.faults.map((message) => (
        <Alert key={message} type="error" role="alert" title={message} />
      ))}
      {mapping.failure && <FailureNote failure={mapping.failure} />}
      <Table
        size="small"
        pagination={false}
        rowKey="name"
        dataSource={[...fields]}
        columns={[
          {
            title: t('field'),
            key: 'field',
            render: (_, { label, isRequired }) => `${label}${isRequired ? ' *' : ''}`,
          },
          {
            title: t('column'),
            key: 'column',
            render: (_, field) => (
              <ColumnChoice field={field} columns={columns} placement={placement} onChange={change} />
            ),
          },
          {
            title: t('constant'),
            key: 'constant',
            render: (_, field) => <ConstantInput field={field} placement={placement} onChange={change} />,
          },
        ]}
      />
      <div>
        <Button
          type="primary"
          loading={isBusy || mapping.isRunning}
          disabled={missing.length > 0}
          onClick={() => void goOn()}
        >
          {t('tryOut')}
        </Button>
      </div>
    </Flex>
  );
}

interface CellProps {
  readonly field: FileField;
  readonly placement: Placement;
  readonly onChange: (placement: Placement) => void;
}

function ColumnChoice({
  field,
  placement,
  onChange,
  columns,
}: CellProps & { readonly columns: readonly string[] }) {
  const t = useWords(words);
  const { name, label } = field;
  const choose = (column: string) => {
    const { [name]: _before, ...others } = placement.columns;
    onChange({ ...placement, columns: column === '' ? others : { ...others, [name]: column } });
  };
  return (
    <Select
      aria-label={t('columnOf', { field: label })}
      showSearch
      style={{ width: 240 }}
      value={placement.columns[name] ?? ''}
      onChange={choose}
      options={[{ value: '', label: t('noColumn') }, ...columns.map((value) => ({ value, label: value }))]}
    />
  );
}

function ConstantInput({ field, placement, onChange }: CellProps) {
  const t = useWords(words);
  const { name, label } = field;
  return (
    <Input
      aria-label={t('constantOf', { field: label })}
      style={{ width: 180 }}
      disabled={placement.columns[name] !== undefined}
      value={placement.constants[name] ?? ''}
      onChange={({ target }) =>
        onChange({ ...placement, constants: { ...placement.constants, [name]: target.value } })
      }
    />
  );
}

function useMappingSave(kind: ImportKind) {
  const { run, isRunning, failure } = useCommand(ImportsMappingSaveDocument);
  const { key, renew } = useIdempotencyKey();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const save = async ({ columns, constants }: Mapping): Promise<boolean> => {
    const input = {
      idempotencyKey: key,
      kind,
      system: SYSTEM,
      columns: columns.map(({ words: meant, ...column }) => ({
        ...column,
        words: meant.map(({ from, to }) => ({ from, to })),
      })),
      constants: constants.map(({ field, value }) => ({ field, value })),
    };
    const payload = await run(input);
    if (payload) {
      setFaults(payload.userErrors.map(({ message }) => message));
      renew();
    }
    return payload !== undefined && payload.userErrors.length === 0;
  };
  return { save, isRunning, failure, faults };
}
