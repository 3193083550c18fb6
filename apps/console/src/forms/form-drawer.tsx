import { Button, Drawer, Flex, Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import type { FaultyForm } from '../parts/field-faults';
import { faultyForm } from './faulty-form';
import { words } from './words';

interface FormDrawerProps<Values extends object> {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly initial?: Partial<Values>;
  /** Sends what was filled in, with the form for its refusals; answers whether it was done. */
  readonly onSubmit: (values: Values, form: FaultyForm) => Promise<boolean>;
  readonly isRunning: boolean;
  /** Why it was not done, as far as no field is to blame. */
  readonly note: ReactNode;
  readonly width?: number;
  readonly children: ReactNode;
}

/** A larger form, beside the page that it was opened from. */
export function FormDrawer<Values extends object>(props: FormDrawerProps<Values>) {
  const { title, isOpen, onClose, initial, onSubmit, isRunning, note, width = 560, children } = props;
  const t = useWords(words);
  const [form] = Form.useForm<Values>();
  const submit = async (values: Values) => {
    if (await onSubmit(values, faultyForm(form))) onClose();
  };
  const buttons = (
    <Flex gap="small" justify="end">
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button type="primary" loading={isRunning} onClick={() => form.submit()}>
        {t('save')}
      </Button>
    </Flex>
  );
  return (
    <Drawer title={title} open={isOpen} onClose={onClose} size={width} footer={buttons} destroyOnHidden>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={initial ?? {}}
        onFinish={(values) => void submit(values)}
        scrollToFirstError
      >
        {children}
        {note}
      </Form>
    </Drawer>
  );
}
