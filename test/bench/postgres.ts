import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

// PostgreSQL in a process of its own, which outlives the senders: prints its address, and ends when it is told to.
const db = await PGlite.create();
const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 20 });
await server.start();
console.log(`postgres://postgres@${server.getServerConn()}/postgres`);
