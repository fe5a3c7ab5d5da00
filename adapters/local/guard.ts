import type { RequestHandler } from 'express';
import { HttpProblem } from '../http.ts';

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

const isLoopback = (address: string): boolean => loopbackName.test(address) || address === '::1';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Refuses every request but those of this machine's own page, because a request may speak as anyone: another host name for
 * this address is refused (DNS rebinding), and so is a POST that another site's page could send (CSRF).
 */
export const guard: RequestHandler = (request, response, next) => {
  response.set({
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  if (!isLoopback(request.socket.localAddress?.replace(/^::ffff:/, '') ?? '')) {
    throw new HttpProblem(403, 'The local workspace is only for this machine.');
  }
  const host = request.get('host') ?? '';
  const { localPort } = request.socket;
  if (!namesUs(host, localPort))
    throw new HttpProblem(421, `The local workspace answers at localhost:${localPort} only.`);
  if (request.method === 'POST') {
    const origin = request.get('origin');
    if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
      throw new HttpProblem(403, 'Only the local workspace’s own page may do this.');
    }
    if (!request.is('application/json')) throw new HttpProblem(400, 'Send JSON, with Content-Type: application/json.');
  }
  next();
};

function namesUs(host: string, port: number | undefined): boolean {
  const colon = host.lastIndexOf(':');
  const hasPort = colon > host.lastIndexOf(']');
  const [name, said] = hasPort ? [host.slice(0, colon), host.slice(colon + 1)] : [host, '80'];
  return loopbackName.test(name) && said === String(port);
}
