import { DatePicker, Flex, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { ProgrammeNumbersDocument } from '../../generated/programme';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { type DataColumn, DataTable } from '../../parts/data-table';
import { dayText } from '../../parts/number-texts';
import { Part } from '../../parts/part';
import { useOffice } from '../desk';
import { LevelTag } from '../level-tag';
import { words } from '../words';
import { numbersFound, type ProgrammeNumber, SECTIONS } from './search';
import { useValueText } from './value-of';

const PAGE = 25;
/** The one version that no release made: what the product was delivered with. */
const AS_DELIVERED = 'default@1';

/** Every number in force at a dealer on a day, and which level and release it comes from (rulebook CONV-3). */
export function Numbers() {
  const t = useWords(words);
  const language = useLanguage();
  const { ownDealer, dealers } = useOffice();
  const [search] = useSearchParams();
  const dealerId = search.get('dealer') ?? ownDealer?.id ?? dealers[0]?.id ?? '';
  const onDay = search.get('day');
  const asked = useGraph(ProgrammeNumbersDocument, { dealerId, onDay }, { isPaused: dealerId === '' });
  const columns = useColumns();
  const wanted = { text: search.get('q') ?? '', level: search.get('level'), section: search.get('part') };
  const found = useMemo(
    () => numbersFound(asked.data?.programme?.numbers ?? [], wanted),
    [asked.data, wanted.text, wanted.level, wanted.section],
  );
  const dealer = dealers.find(({ id }) => id === dealerId)?.name ?? ownDealer?.name ?? '';
  return (
    <Flex vertical gap="middle">
      <Filters dealerId={dealerId} day={onDay ?? asked.data?.programme?.onDay ?? null} />
      <Part of={asked}>
        {({ programme }) =>
          programme && (
            <DataTable
              label={t('numbersOf', { dealer, day: dayText(programme.onDay, language) })}
              columns={columns}
              rows={found}
              rowKey={({ path }) => path}
              pageSize={PAGE}
              empty={t('noNumbers')}
            />
          )
        }
      </Part>
    </Flex>
  );
}

function useColumns(): DataColumn<ProgrammeNumber>[] {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf } = useOffice();
  const valueText = useValueText();
  const from = ({ versionId }: ProgrammeNumber) => (versionId === AS_DELIVERED ? t('original') : versionId);
  return [
    {
      key: 'label',
      title: t('number'),
      value: ({ label }) => label,
      render: ({ label }) => <span className="programme-label">{label}</span>,
    },
    {
      key: 'value',
      title: t('value'),
      value: valueText,
      render: (row) => <span className="programme-value">{valueText(row)}</span>,
      align: 'right',
    },
    {
      key: 'level',
      title: t('level'),
      value: ({ level }) => labelOf('ProgrammeLevel', level),
      render: ({ level }) => <LevelTag level={level} />,
    },
    { key: 'from', title: t('from'), value: from },
    {
      key: 'since',
      title: t('since'),
      value: ({ since }) => since,
      render: (row) => (row.versionId === AS_DELIVERED ? '' : dayText(row.since, language)),
    },
  ];
}

function Filters({ dealerId, day }: { readonly dealerId: string; readonly day: string | null }) {
  const t = useWords(words);
  const { ownDealer, dealers, choicesOf } = useOffice();
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string | null | undefined) =>
    setSearch(
      (now) => {
        if (value) now.set(name, value);
        else now.delete(name);
        return now;
      },
      { replace: true },
    );
  return (
    <div className="programme-filters">
      {ownDealer === null && (
        <Select
          aria-label={t('dealer')}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 200 }}
          value={dealerId || null}
          onChange={(id) => set('dealer', id)}
          options={dealers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DatePicker
        aria-label={t('day')}
        allowClear={search.has('day')}
        value={day === null ? null : dayjs(day)}
        onChange={(chosen) => set('day', chosen?.format('YYYY-MM-DD'))}
      />
      <Input.Search
        aria-label={t('search')}
        placeholder={t('search')}
        allowClear
        style={{ width: 240 }}
        value={search.get('q') ?? ''}
        onChange={({ target }) => set('q', target.value)}
      />
      <Select
        aria-label={t('level')}
        style={{ width: 140 }}
        allowClear
        placeholder={t('everyLevel')}
        value={search.get('level')}
        onChange={(level) => set('level', level)}
        options={choicesOf('ProgrammeLevel')}
      />
      <Select
        aria-label={t('section')}
        style={{ width: 140 }}
        allowClear
        placeholder={t('everySection')}
        value={search.get('part')}
        onChange={(part) => set('part', part)}
        options={SECTIONS.map((each) => ({ value: each, label: t(each) }))}
      />
    </div>
  );
}
