// The floor: Fastify, one route, ready bytes.
import Fastify from 'fastify';

const body = process.argv[2];
const app = Fastify();
app.get('/', async (_, reply) => reply.header('Content-Type', 'application/json; charset=utf-8').send(body));
await app.listen({ port: 0, host: '127.0.0.1' });
process.send(app.server.address().port);
