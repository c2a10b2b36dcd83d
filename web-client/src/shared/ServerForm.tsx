import type { FormEvent, ReactNode } from 'react';
import { csrfToken } from '../api/csrf';

type Props = { action: '/login' | '/logout'; children: ReactNode };

/** A form that the browser itself sends, as signing in and out need it. */
export function ServerForm({ action, children }: Props) {
  const addToken = (event: FormEvent<HTMLFormElement>) => {
    const field = event.currentTarget.elements.namedItem('_csrf') as HTMLInputElement;
    field.value = csrfToken();
  };
  return (
    <form method="post" action={action} onSubmit={addToken}>
      <input type="hidden" name="_csrf" defaultValue="" />
      {children}
    </form>
  );
}
