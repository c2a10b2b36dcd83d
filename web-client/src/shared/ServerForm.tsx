import type { FormEvent, ReactNode, Ref } from 'react';
import { csrfToken } from '../api/csrf';

type Props = { action: '/login' | '/logout'; ref?: Ref<HTMLFormElement>; children: ReactNode };

/** A form that the browser itself sends, as signing in and out need it. */
export function ServerForm({ action, ref, children }: Props) {
  const addToken = (event: FormEvent<HTMLFormElement>) => {
    const field = event.currentTarget.elements.namedItem('_csrf') as HTMLInputElement;
    field.value = csrfToken();
  };
  return (
    <form ref={ref} method="post" action={action} onSubmit={addToken}>
      <input type="hidden" name="_csrf" defaultValue="" />
      {children}
    </form>
  );
}
