import express from 'express';

// The baseline of the HTTP bench: a route of express and nothing else, answering the bytes it was given at start.
const bytes = process.argv[2] ?? '';
const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.post('/bare', express.json(), (_request, response) => void response.type('json').send(bytes));
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`ready at http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});
