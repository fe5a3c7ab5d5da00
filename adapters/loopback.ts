import type { Request } from 'express';
import { HttpProblem } from './http.ts';

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;
const forwarding = /^(forwarded|via|x-forwarded-.*)$/;

/**
 * Throws an HttpProblem unless the request was made on this machine, straight to this server and by its own name: `what` asks
 * nobody who they are. A proxy on this machine would pass on anybody's requests; another name for this address is what a
 * page elsewhere would use (DNS rebinding).
 */
export function mustBeOfThisMachine(request: Request, what: string): void {
  const { localAddress, localPort } = request.socket;
  if (!isLoopback(localAddress?.replace(/^::ffff:/, '') ?? ''))
    throw new HttpProblem(403, `${what} is only for this machine.`);
  if (isForwarded(request)) throw new HttpProblem(403, `${what} takes no request that was forwarded.`);
  if (!namesUs(request.get('host') ?? '', localPort))
    throw new HttpProblem(421, `${what} answers at localhost:${localPort} only.`);
}

const isLoopback = (address: string): boolean => loopbackName.test(address) || address === '::1';

const isForwarded = ({ headers }: Request): boolean => Object.keys(headers).some((name) => forwarding.test(name));

function namesUs(host: string, port: number | undefined): boolean {
  const colon = host.lastIndexOf(':');
  const hasPort = colon > host.lastIndexOf(']');
  const [name, said] = hasPort ? [host.slice(0, colon), host.slice(colon + 1)] : [host, '80'];
  return loopbackName.test(name) && said === String(port);
}
