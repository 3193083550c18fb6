import { message } from 'antd';
import { createContext, type ReactNode, useCallback, useContext } from 'react';

type Tell = (sentence: string) => void;

const Telling = createContext<Tell>(() => undefined);

const SECONDS = 2;

/** Lets the commands of a page say briefly that they were carried out. */
export function TellProvider({ children }: { readonly children: ReactNode }) {
  const [messages, holder] = message.useMessage();
  const tell = useCallback<Tell>((sentence) => void messages.success(sentence, SECONDS), [messages]);
  return (
    <Telling.Provider value={tell}>
      {holder}
      {children}
    </Telling.Provider>
  );
}

export const useTell = (): Tell => useContext(Telling);
