// A fault as the log may keep it: what failed and where, never with what. Errors of the database carry the values of
// their statement in the message, the stack and the details: words of people, addresses, hashes.
/** An index signature is what pino asks of an error. */
export interface LoggedFault {
  [field: string]: unknown;
  type: string;
  message: string;
  stack: string;
  code?: string;
  constraint?: string;
  cause?: LoggedFault;
}

/** Codes of the database under which its message repeats a value: class 22, "data exception". */
const NAMES_VALUES = /^22/;

export function faultForLog(error: unknown): LoggedFault {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const [statement = ''] = error.message.split('\nparams: ');
  return {
    type: error.name,
    message: typeof code === 'string' && NAMES_VALUES.test(code) ? 'a value was refused' : statement,
    stack: framesOf(error),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(error.cause instanceof Error ? { cause: faultForLog(error.cause) } : {}),
  };
}

/** The places alone; the message stands in front of them in the stack and may have lines that look like places. */
function framesOf({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  const places = at < 0 ? '' : stack.slice(at + message.length);
  return places
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
}
