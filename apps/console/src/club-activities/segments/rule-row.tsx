import { Button, Checkbox, Flex, InputNumber, Select } from 'antd';
import { ClubActivitiesNumbersDocument } from '../../generated/club-activities';
import { useGraph } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { type Choice, useClub } from '../desk';
import { words } from '../words';
import { CAR_RULES, emptyRule, kindOf, type Rule, type RuleField, RULES } from './condition-tree';
import { namedCodes } from './named-codes';

interface RuleProps {
  readonly rule: Rule;
  readonly isOfCar: boolean;
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
}

/** One rule: what it is about, and the codes or the range that it asks for. */
export function RuleRow({ rule, isOfCar, onChange, onRemove }: RuleProps) {
  const t = useWords(words);
  const fields = Object.keys(isOfCar ? CAR_RULES : RULES) as RuleField[];
  return (
    <Flex gap="small" align="center" wrap className="club-rule">
      {!isOfCar && (
        <Checkbox
          checked={rule.isNegated}
          onChange={({ target }) => onChange({ ...rule, isNegated: target.checked })}
        >
          {t('not')}
        </Checkbox>
      )}
      <Select
        aria-label={t('field')}
        value={rule.field}
        style={{ width: 230 }}
        onChange={(field) => onChange(emptyRule(rule.id, field))}
        options={fields.map((field) => ({ value: field, label: t(field) }))}
      />
      {kindOf(rule.field) === 'codes' ? (
        <Codes rule={rule} onChange={onChange} />
      ) : (
        <Range rule={rule} onChange={onChange} />
      )}
      <Button type="text" aria-label={t('remove')} onClick={onRemove}>
        ✕
      </Button>
    </Flex>
  );
}

type Changing = Pick<RuleProps, 'rule' | 'onChange'>;

function Codes({ rule, onChange }: Changing) {
  const t = useWords(words);
  const choices = useChoices(rule.field);
  return (
    <Select
      mode={choices === undefined ? 'tags' : 'multiple'}
      aria-label={t(rule.field)}
      className="club-grow"
      placeholder={t(choices === undefined ? 'typeModels' : 'choose')}
      value={[...rule.codes]}
      onChange={(codes: string[]) => onChange({ ...rule, codes })}
      options={choices ?? []}
    />
  );
}

/** The codes that a rule may name with what they are called; undefined where nobody keeps a list of them. */
function useChoices(field: RuleField): Choice[] | undefined {
  const { choicesOf, tiers } = useClub();
  const language = useLanguage();
  const isHabit = field === 'habitCodes' || field === 'environmentCodes';
  const { data } = useGraph(ClubActivitiesNumbersDocument, {}, { isPaused: !isHabit });
  const numbers = data?.programme?.numbers ?? [];
  switch (field) {
    case 'tiers':
      return [...tiers];
    case 'valueClasses':
      return choicesOf('ValueClass');
    case 'frequencyClasses':
      return choicesOf('FrequencyClass');
    case 'flags':
      return choicesOf('CustomerFlag');
    case 'habitCodes':
      return namedCodes(numbers, 'membership.habits', language);
    case 'environmentCodes':
      return namedCodes(numbers, 'membership.usageEnvironments', language);
    default:
      return undefined;
  }
}

function Range({ rule, onChange }: Changing) {
  const t = useWords(words);
  const precision = kindOf(rule.field) === 'money' ? 2 : 0;
  const common = { stringMode: true, precision, style: { width: 130 } } as const;
  return (
    <Flex gap="small" wrap>
      <InputNumber<string>
        {...common}
        prefix={t('from')}
        aria-label={`${t(rule.field)} ${t('from')}`}
        value={rule.atLeast}
        onChange={(atLeast) => onChange({ ...rule, atLeast: atLeast === '' ? null : atLeast })}
      />
      <InputNumber<string>
        {...common}
        prefix={t('to')}
        aria-label={`${t(rule.field)} ${t('to')}`}
        value={rule.atMost}
        onChange={(atMost) => onChange({ ...rule, atMost: atMost === '' ? null : atMost })}
      />
    </Flex>
  );
}
