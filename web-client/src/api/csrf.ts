/** The value of the XSRF-TOKEN cookie, which every POST has to repeat; empty when there is none. */
export function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

/** Asks the server to set the cookie when the browser has none yet. */
export async function ensureCsrfToken(): Promise<string> {
  if (csrfToken() === '') {
    await fetch('/api/csrf', { signal: AbortSignal.timeout(10_000) });
  }
  return csrfToken();
}
