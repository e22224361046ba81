// What the log keeps of a fault: enough to find it, nothing of what people sent.
import { expect, it } from 'vitest';
import { faultForLog } from '../../server/src/infra/faults/fault-log.js';

const WORDS = 'my words\n    at the river\nand my address';

it('keeps the statement and the place of a failed query, and none of its values', () => {
  const cause = Object.assign(new Error(`invalid input syntax for type uuid: "${WORDS}"`), {
    code: '22P02',
    detail: `Key (email)=(${WORDS}) already exists.`,
  });
  const error = new Error(`Failed query: insert into comments values ($1)\nparams: ${WORDS}`, { cause });
  const logged = faultForLog(Object.assign(error, { params: [WORDS] }));
  expect(logged.message).toBe('Failed query: insert into comments values ($1)');
  expect(logged.stack).toContain('fault-log.test.ts');
  expect(logged.cause?.code).toBe('22P02');
  expect(JSON.stringify(logged)).not.toMatch(/my words|at the river|my address/);
});

it('keeps the message of an error of ours', () => {
  expect(faultForLog(new TypeError('text is not a string'))).toMatchObject({
    type: 'TypeError',
    message: 'text is not a string',
  });
});
