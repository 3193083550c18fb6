import { Button, Checkbox, Flex, Select } from 'antd';
import { useWords } from '../../language/words';
import { words } from '../words';
import { added, emptyRule, type Group, type Item, removed, replaced } from './condition-tree';
import { RuleRow } from './rule-row';

/** Groups inside each other; the graph takes a few more, people do not. */
const DEEPEST = 2;

interface BuilderProps {
  readonly root: Group;
  readonly onChange: (root: Group) => void;
}

/** A condition as groups of rules that can be added, changed, turned round and removed. */
export function ConditionBuilder({ root, onChange }: BuilderProps) {
  const edit: Edit = {
    replace: (item) => onChange(replaced(root, item)),
    remove: (id) => onChange(removed(root, id)),
    add: (groupId, item) => onChange(added(root, groupId, item)),
  };
  return <GroupBox group={root} depth={1} edit={edit} />;
}

interface Edit {
  readonly replace: (item: Item) => void;
  readonly remove: (id: string) => void;
  readonly add: (groupId: string, item: Item) => void;
}

interface GroupProps {
  readonly group: Group;
  readonly depth: number;
  readonly edit: Edit;
}

function GroupBox({ group, depth, edit }: GroupProps) {
  const t = useWords(words);
  const isRoot = depth === 1;
  const modes = (['all', 'any'] as const).map((mode) => ({ value: mode, label: t(mode) }));
  return (
    <div className="club-group" role="group" aria-label={t(group.mode)}>
      <Flex gap="small" align="center" wrap>
        {!isRoot && (
          <Checkbox
            checked={group.isNegated}
            onChange={({ target }) => edit.replace({ ...group, isNegated: target.checked })}
          >
            {t('not')}
          </Checkbox>
        )}
        {group.mode === 'car' ? (
          <strong>{t('car')}</strong>
        ) : (
          <Select
            size="small"
            aria-label={t('field')}
            value={group.mode}
            onChange={(mode) => edit.replace({ ...group, mode })}
            options={modes}
            popupMatchSelectWidth={false}
          />
        )}
        {!isRoot && (
          <Button
            size="small"
            type="text"
            aria-label={t('removeGroup')}
            onClick={() => edit.remove(group.id)}
          >
            ✕
          </Button>
        )}
      </Flex>
      {group.items.map((item) =>
        item.kind === 'group' ? (
          <GroupBox key={item.id} group={item} depth={depth + 1} edit={edit} />
        ) : (
          <RuleRow
            key={item.id}
            rule={item}
            isOfCar={group.mode === 'car'}
            onChange={edit.replace}
            onRemove={() => edit.remove(item.id)}
          />
        ),
      )}
      <Adding group={group} depth={depth} edit={edit} />
    </div>
  );
}

function Adding({ group, depth, edit }: GroupProps) {
  const t = useWords(words);
  const isCar = group.mode === 'car';
  const id = () => crypto.randomUUID();
  const addGroup = (mode: Group['mode'], first: 'visitCount' | 'ageMonths') =>
    edit.add(group.id, {
      ...{ kind: 'group', id: id(), isNegated: false, mode },
      items: [emptyRule(id(), first)],
    });
  return (
    <Flex gap="small" wrap>
      <Button
        size="small"
        onClick={() => edit.add(group.id, emptyRule(id(), isCar ? 'ageMonths' : 'visitCount'))}
      >
        {t('addRule')}
      </Button>
      {!isCar && depth < DEEPEST && (
        <>
          <Button size="small" onClick={() => addGroup('car', 'ageMonths')}>
            {t('addCar')}
          </Button>
          <Button size="small" onClick={() => addGroup('any', 'visitCount')}>
            {t('addGroup')}
          </Button>
        </>
      )}
    </Flex>
  );
}
