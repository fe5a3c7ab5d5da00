import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { frames } from '../payloads/slack/frames.ts';

/** What came back for an envelope. */
type Acknowledged = { envelope_id: string; payload?: Record<string, unknown> };
export type Sockets = {
  /** How many connections were opened so far. */
  opened(): number;
  /** Resolves once that many were. */
  untilOpened(count: number): Promise<void>;
  /** Sends an envelope as Slack does, and waits for its acknowledgement. */
  send(envelope: Record<string, unknown> & { envelope_id: string }): Promise<Acknowledged>;
  /** What Slack says when it closes a connection, as it does every few hours; then it is closed. */
  disconnect(): void;
  /** Sends any text as a frame. */
  sendText(text: string): void;
  /** Cut off without a word. */
  cut(): void;
};

/** Slack's end of Socket Mode, as far as RFC 6455 is needed for it: the emulator has none. */
export function listenForSockets(server: Server): Sockets {
  const open: Duplex[] = [];
  const waiting = new Map<string, (answer: Acknowledged) => void>();
  const watching: { count: number; resolve: () => void }[] = [];

  server.on('upgrade', (request, socket) => {
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    let left = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      left = Buffer.concat([left, chunk]);
      for (let frame = frameIn(left); frame; frame = frameIn(left)) {
        left = left.subarray(frame.length);
        if (frame.kind === 8) socket.end();
        if (frame.kind === 9) socket.write(frameOf(frame.data, 10));
        if (frame.kind !== 1) continue;
        const answer: Acknowledged = JSON.parse(frame.data.toString('utf8'));
        waiting.get(answer.envelope_id)?.(answer);
      }
    });
    socket.on('error', () => undefined);
    open.push(socket);
    socket.write(frameOf(Buffer.from(frameText('hello'))));
    for (const { count, resolve } of watching) if (open.length >= count) resolve();
  });

  return {
    opened: () => open.length,
    untilOpened(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (open.length >= count) resolve();
      watching.push({ count, resolve });
      return promise;
    },
    send(envelope) {
      const { promise, resolve } = Promise.withResolvers<Acknowledged>();
      waiting.set(envelope.envelope_id, resolve);
      open.at(-1)?.write(frameOf(Buffer.from(JSON.stringify(envelope))));
      return promise;
    },
    disconnect() {
      const socket = open.at(-1);
      socket?.write(frameOf(Buffer.from(frameText('disconnect', 'refresh_requested'))));
    },
    sendText: (text) => void open.at(-1)?.write(frameOf(Buffer.from(text))),
    cut: () => void open.at(-1)?.destroy(),
  };
}

/** The corpus' frame of this kind, as it is sent. */
const frameText = (kind: string, reason?: string): string => {
  const found = frames.find((one) => one.kind === kind && Reflect.get(one.payload, 'reason') === reason);
  return JSON.stringify(found?.payload);
};

function frameOf(data: Buffer, kind = 1): Buffer {
  const length = data.length < 126 ? Buffer.from([data.length]) : Buffer.alloc(3);
  if (data.length >= 126) {
    length[0] = 126;
    length.writeUInt16BE(data.length, 1);
  }
  return Buffer.concat([Buffer.from([0x80 | kind]), length, data]);
}

/** The first whole frame, unmasked; undefined while more is to come. */
function frameIn(bytes: Buffer): { kind: number; data: Buffer; length: number } | undefined {
  const [first = 0, second = 0] = bytes;
  if (bytes.length < 2) return undefined;
  const short = second & 0x7f;
  if (bytes.length < 10 && short >= 126) return undefined;
  const size = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const start = 2 + (short < 126 ? 0 : short === 126 ? 2 : 8) + 4;
  if (bytes.length < start + size) return undefined;
  const mask = bytes.subarray(start - 4, start);
  const data = Buffer.from(bytes.subarray(start, start + size).map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return { kind: first & 0x0f, data, length: start + size };
}
