import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarProps,
  Spinner,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tabTexts } from '../../texts/tab.ts';
import type { Loaded } from '../use-load.ts';

/** Shows what was loaded; until then that it is on its way, or why it did not come. */
export function Loading<Value>(props: {
  loaded: Loaded<Value>;
  retry: () => void;
  children: (value: Value) => ReactNode;
}) {
  const { loaded, retry, children } = props;
  if (loaded.state === 'done') return children(loaded.value);
  if (loaded.state === 'loading') return <Spinner className="loading" label={tabTexts.loading} />;
  return <Problem text={loaded.text} retry={retry} />;
}

/** Something to know, in a bar of its own. */
export function Message({ children, ...look }: Pick<MessageBarProps, 'intent' | 'layout' | 'children'>) {
  return (
    <MessageBar {...look}>
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}

/** A failure that can be tried again. */
export function Problem({ text, retry }: { text: string; retry?: () => void }) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{text}</MessageBarBody>
      {retry && (
        <MessageBarActions>
          <Button onClick={retry}>{tabTexts.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
