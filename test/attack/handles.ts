import { execFileSync } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { call, pause, print, start, stop } from './program.ts';

const wanted = 10_000;

/** More connections than the program has file handles for; they close again, and it serves. */
export async function outOfHandles(): Promise<void> {
  const program = start({ DATABASE_URL: ':memory:' }, 'ulimit -n 96');
  const address = await program.address;
  const { port } = new URL(address);
  const sockets = Array.from({ length: 300 }, () =>
    connect({ port: Number(port), host: '127.0.0.1' }).on('error', () => undefined),
  );
  await pause(2000);
  for (const socket of sockets) socket.destroy();
  await pause(500);
  const answer = await call(address, 'ch-cio', 'groups');
  print(
    '300 connections on 96 file handles',
    `still running: ${program.child.exitCode === null}; a call then ${answer?.status}`,
  );
  await stop(program);
}

/** As many open inboxes as this machine's limits allow: each hears of one move of the clock. */
export async function streams(): Promise<void> {
  const handles = Number(execFileSync('bash', ['-c', 'ulimit -Hn; true'], { encoding: 'utf8' }).trim()) || wanted;
  const mine = Number(execFileSync('bash', ['-c', 'ulimit -n'], { encoding: 'utf8' }).trim()) || wanted;
  const count = Math.min(wanted, Math.min(handles, mine) - 200);
  const program = start({ DATABASE_URL: ':memory:' });
  const address = await program.address;
  const { port, host } = new URL(address);
  let [open, told] = [0, 0];
  const sockets: Socket[] = [];
  for (let n = 0; n < count; n += 1) {
    const socket = connect({ port: Number(port), host: '127.0.0.1' });
    sockets.push(socket);
    let [isOpen, isTold] = [false, false];
    socket.on('data', (chunk: Buffer) => {
      const text = chunk.toString('latin1');
      if (!isOpen && text.includes(': open')) {
        isOpen = true;
        open += 1;
      }
      if (!isTold && text.includes('event: clock')) {
        isTold = true;
        told += 1;
      }
    });
    socket.write(`GET /local/inbox?as=ch-cio HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`);
    if (n % 200 === 199) await reached(() => open > n - 200, 60);
  }
  await reached(() => open === count, 120);
  const begun = performance.now();
  const moved = fetch(`${address}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: 'PT1M' }),
  });
  let slowest = 0;
  while (told < open && performance.now() - begun < 60_000) {
    const from = performance.now();
    await fetch(`${address}/healthz`);
    slowest = Math.max(slowest, performance.now() - from);
    await pause(20);
  }
  await moved;
  const took = performance.now() - begun;
  for (const socket of sockets) socket.destroy();
  print(
    `${count.toLocaleString('en')} open event streams`,
    `${told} of ${open} told in ${(took / 1000).toFixed(1)} s; slowest /healthz meanwhile ${slowest.toFixed(0)} ms`,
  );
  await stop(program);
}

async function reached(holds: () => boolean, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!holds() && performance.now() < end) await pause(20);
}
