import { Switch } from 'antd';
import { useState } from 'react';
import {
  type ConsentChannel,
  type ConsentPurpose,
  EnrolmentConsentDocument,
} from '../../generated/enrolment';
import { useCommand } from '../../graph/use-command';
import { useWords } from '../../language/words';
import { Panel } from '../../look-up/panel';
import { useLabels } from '../labels';
import type { RecordPartProps } from '../record-part';
import { RefusalNotes } from '../refusal-notes';
import { useRefusals } from '../use-refusals';
import { words } from '../words';

/** What a customer agrees to, one channel for one purpose; a switch is a command of its own. */
export function ConsentsPanel({ of, reload }: RecordPartProps) {
  const t = useWords(words);
  const labels = useLabels();
  const consent = useCommand(EnrolmentConsentDocument);
  const refusals = useRefusals();
  const [changing, setChanging] = useState<string>();
  const given = new Set(of.consents.map(({ channel, purpose }) => `${channel} ${purpose}`));
  const change = async (channel: ConsentChannel, purpose: ConsentPurpose, isGiven: boolean) => {
    setChanging(`${channel} ${purpose}`);
    const idempotencyKey = `console-${crypto.randomUUID()}`;
    const payload = await consent.run({ idempotencyKey, customerId: of.id, channel, purpose, isGiven });
    if (payload && refusals.take(payload.userErrors)) await reload(isConsent(channel, purpose, isGiven));
    setChanging(undefined);
  };
  const purposes = labels.options('ConsentPurpose');
  return (
    <Panel title={t('consentTitle')}>
      <RefusalNotes texts={refusals.texts} failure={consent.failure} />
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{t('channel')}</th>
            {purposes.map(({ value, label }) => (
              <th key={value} scope="col" className="is-number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.options('ConsentChannel').map((channel) => (
            <tr key={channel.value}>
              <td>{channel.label}</td>
              {purposes.map((purpose) => (
                <td key={purpose.value} className="is-number">
                  <Switch
                    size="small"
                    aria-label={`${purpose.label} · ${channel.label}`}
                    checked={given.has(`${channel.value} ${purpose.value}`)}
                    loading={changing === `${channel.value} ${purpose.value}`}
                    onChange={(isGiven) =>
                      void change(channel.value as ConsentChannel, purpose.value as ConsentPurpose, isGiven)
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

const isConsent =
  (channel: ConsentChannel, purpose: ConsentPurpose, isGiven: boolean) => (record: RecordPartProps['of']) =>
    record.consents.some((each) => each.channel === channel && each.purpose === purpose) === isGiven;
