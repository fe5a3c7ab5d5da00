import { Router } from 'express';
import type { OpenFile } from '../../src/ports/file.ts';
import { HttpProblem } from '../http.ts';

// Anyone with the address may read within the hour, so nothing on the way may keep it, and no page of it may run or load anything.
const privateHeaders = {
  'Cache-Control': 'private, no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/** Serves `GET /files/<secret>`: a file that was handed out within the last hour. A page is shown, anything else is downloaded. */
export function createFiles(open: OpenFile): Router {
  const router = Router();
  const route = router.route('/files/:secret');
  route.get(async (request, response) => {
    response.set(privateHeaders);
    const file = await open(request.params.secret);
    if (!file)
      throw new HttpProblem(404, 'There is no file here. Links to files work for an hour: please ask for it again.');
    if (!file.mediaType.startsWith('text/html')) response.attachment(file.name);
    response.type(file.mediaType).send(Buffer.from(file.bytes));
  });
  route.all((_request, response) => {
    response.set('Allow', 'GET, HEAD');
    throw new HttpProblem(405, 'A file can only be read.');
  });
  return router;
}
