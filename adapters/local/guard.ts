import type { RequestHandler } from 'express';
import { HttpProblem } from '../http.ts';
import { mustBeOfThisMachine } from '../loopback.ts';

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
 * Refuses every request but those of this machine's own page, because a request may speak as anyone: one from elsewhere is
 * refused, and so is a POST that another site's page could send (CSRF).
 */
export const guard: RequestHandler = (request, response, next) => {
  response.set({
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  mustBeOfThisMachine(request, 'The local workspace');
  if (request.method === 'POST') {
    const [host = '', origin] = [request.get('host'), request.get('origin')];
    if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
      throw new HttpProblem(403, 'Only the local workspace’s own page may do this.');
    }
    if (!request.is('application/json')) throw new HttpProblem(400, 'Send JSON, with Content-Type: application/json.');
  }
  next();
};
