// A server that is told to stop, while people are connected in every way there is: it ends in order, and soon.
import { once } from 'node:events';
import net from 'node:net';
import http from 'node:http';
import { expect, it } from 'vitest';
import { startServer } from '../support/server-process.js';

it('a stop waits neither for connections that asked nothing yet nor for those that stay open after an answer', async () => {
  const server = await startServer();
  const { port } = server.plan;
  const ahead = net.connect(port, '127.0.0.1');
  await once(ahead, 'connect');
  const agent = new http.Agent({ keepAlive: true });
  const [answer] = (await once(http.get(`${server.origin}/livez`, { agent }), 'response')) as [http.IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  expect(await server.stop(), server.logs()).toBe(0);
  agent.destroy();
});
