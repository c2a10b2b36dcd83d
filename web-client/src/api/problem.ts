import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

export type UnmetRule = { rule: string; message: string };

export type ProblemCode =
  | 'BAD_INPUT'
  | 'RULE_VIOLATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'SIGNED_OUT'
  | 'OFFLINE'
  | 'UNKNOWN';

/** What went wrong, in a form that a page can explain. */
export type Problem = { code: ProblemCode; message: string; rules: UnmetRule[] };

const coded: readonly string[] = [
  'BAD_INPUT',
  'RULE_VIOLATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'UNAVAILABLE',
  'INTERNAL',
] satisfies ProblemCode[];

/** Reads the code, message and rules that the server sent; anything without an answer counts as offline. */
export function problemOf(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error)) {
    return problemOfAnswer(error);
  }
  if (ServerError.is(error)) {
    return { code: codeOfStatus(error.statusCode), message: '', rules: [] };
  }
  return { code: 'OFFLINE', message: '', rules: [] };
}

function problemOfAnswer(answer: CombinedGraphQLErrors): Problem {
  const first = answer.errors[0];
  const code = String(first?.extensions?.code ?? '');
  return {
    code: coded.includes(code) ? (code as ProblemCode) : 'UNKNOWN',
    message: first?.message ?? '',
    rules: (first?.extensions?.rules as UnmetRule[] | undefined) ?? [],
  };
}

function codeOfStatus(status: number): ProblemCode {
  if (status === 401) return 'SIGNED_OUT';
  return status === 403 ? 'FORBIDDEN' : 'UNAVAILABLE';
}
