// The process of the lock's tests: says `held` or the refusal, and lives until it is ended.
import { holdFolder } from '../../server/src/infra/engines/folder-lock.js';

process.stdin.once('data', () => {
  holdFolder(process.argv[2] ?? '').then(
    () => console.log('held'),
    (error: Error) => console.log(error.message),
  );
});
