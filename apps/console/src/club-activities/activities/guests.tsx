import { Button, Card, Flex, Form, InputNumber, Popconfirm, Select, Tag, Typography } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { Ask } from '../../forms/ask';
import { useAct } from '../../forms/use-act';
import {
  type ActivityRegistrationState,
  ClubActivitiesCheckInDocument,
  ClubActivitiesFindDocument,
  ClubActivitiesRegisterDocument,
  ClubActivitiesUnregisterDocument,
} from '../../generated/club-activities';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { type DataColumn, DataTable } from '../../parts/data-table';
import { momentText } from '../../parts/number-texts';
import { useClub } from '../desk';
import { words } from '../words';
import type { Activity, OfActivity } from './of-activity';

type Guest = Activity['registrations']['nodes'][number];

const COLOURS: Readonly<Record<ActivityRegistrationState, string>> = {
  REGISTERED: 'blue',
  WAITING: 'gold',
  CHECKED_IN: 'green',
  NO_SHOW: 'red',
  CANCELLED: 'default',
};

/** Who comes and who waits, in the order they came; the list at the door (rulebook ACT-05). */
export function Guests({ activity, onChanged, onMore }: OfActivity & { readonly onMore: () => void }) {
  const t = useWords(words);
  const columns = useColumns(activity, onChanged);
  const { nodes, pageInfo } = activity.registrations;
  const isOpen = activity.state === 'OPEN' || activity.state === 'RUNNING';
  const heading = (
    <Typography.Title level={3} className="club-title">
      {t('registrations')}
    </Typography.Title>
  );
  return (
    <Card
      size="small"
      title={heading}
      extra={isOpen && <Register activity={activity} onChanged={onChanged} />}
    >
      <DataTable
        label={`${activity.title} ${t('registrations')}`}
        columns={columns}
        rows={nodes}
        rowKey={({ id }) => id}
        empty={t('noGuests')}
      />
      {pageInfo.hasNextPage && (
        <Button type="link" size="small" onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </Card>
  );
}

function useColumns(activity: Activity, onChanged: () => void): DataColumn<Guest>[] {
  const t = useWords(words);
  const language = useLanguage();
  const { labelOf, timeZone } = useClub();
  const cameAt = ({ checkedInAt }: Guest) => (checkedInAt ? momentText(checkedInAt, language, timeZone) : '');
  return [
    {
      key: 'name',
      title: t('name'),
      value: ({ customer }) => customer?.name ?? '',
      render: ({ customer }) =>
        customer && <Link to={`/look-up?customer=${customer.id}`}>{customer.name}</Link>,
    },
    { key: 'phone', title: t('phone'), value: ({ customer }) => customer?.phone ?? '' },
    { key: 'card', title: t('card'), value: ({ membership }) => membership?.tier.name ?? '' },
    {
      key: 'companions',
      title: t('companions'),
      value: ({ companionCount }) => companionCount,
      align: 'right',
    },
    {
      key: 'state',
      title: t('state'),
      value: ({ state }) => labelOf('ActivityRegistrationState', state),
      render: ({ state }) => <Tag color={COLOURS[state]}>{labelOf('ActivityRegistrationState', state)}</Tag>,
    },
    {
      key: 'cameAt',
      title: t('cameAt'),
      value: cameAt,
      render: (row) => cameAt(row) || <DoorActions guest={row} activity={activity} onChanged={onChanged} />,
    },
  ];
}

interface DoorProps extends OfActivity {
  readonly guest: Guest;
}

function DoorActions({ guest, activity, onChanged }: DoorProps) {
  const t = useWords(words);
  const checkIn = useAct(ClubActivitiesCheckInDocument, onChanged);
  const cancel = useAct(ClubActivitiesUnregisterDocument, onChanged);
  const isExpected = guest.state === 'REGISTERED' || guest.state === 'WAITING';
  if (!isExpected || !['OPEN', 'RUNNING'].includes(activity.state)) return null;
  const hasBegun = Date.parse(activity.startsAt) <= Date.now();
  return (
    <Flex gap={4} vertical>
      <Flex gap={4}>
        {hasBegun && (
          <Button
            size="small"
            type="primary"
            ghost
            loading={checkIn.isRunning}
            onClick={() => void checkIn.act({ registrationId: guest.id })}
          >
            {t('checkIn')}
          </Button>
        )}
        <Popconfirm
          title={`${t('unregister')}: ${guest.customer?.name ?? ''}`}
          onConfirm={() => cancel.act({ registrationId: guest.id })}
        >
          <Button size="small" loading={cancel.isRunning}>
            {t('unregister')}
          </Button>
        </Popconfirm>
      </Flex>
      {checkIn.note}
      {cancel.note}
    </Flex>
  );
}

interface RegisterValues {
  readonly customerId: string;
  readonly companionCount: number;
}

function Register({ activity, onChanged }: OfActivity) {
  const t = useWords(words);
  const { act, ...running } = useAct(ClubActivitiesRegisterDocument, onChanged);
  return (
    <Ask<RegisterValues>
      label={t('register')}
      isPrimary
      initial={{ companionCount: 0 }}
      onSubmit={(values) => act({ activityId: activity.id, ...values })}
      {...running}
    >
      <CustomerChoice />
      <Form.Item name="companionCount" label={t('companions')}>
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </Ask>
  );
}

const SHORTEST_KEY = 2;

function CustomerChoice() {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const key = useDeferredValue(typed.trim());
  const isPaused = key.length < SHORTEST_KEY;
  const { data, isFetching } = useGraph(ClubActivitiesFindDocument, { key }, { isPaused });
  const found = isPaused ? [] : (data?.customerLookup.found ?? []);
  return (
    <Form.Item name="customerId" label={t('findCustomer')} rules={[{ required: true }]}>
      <Select
        showSearch={{ onSearch: setTyped, filterOption: false }}
        loading={isFetching}
        options={found.map(({ customer: { id, name, phone } }) => ({ value: id, label: `${name} ${phone}` }))}
      />
    </Form.Item>
  );
}
