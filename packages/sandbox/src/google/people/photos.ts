import type { FastifyInstance } from 'fastify';
import { photo } from '../../people/photo.js';

const maxSide = 512;
const standard = 100;

/** The pictures that people's `photos` name. Like Google's they need no token, and `=s64` at the end makes them as large. */
export function servePhotos(app: FastifyInstance): void {
  app.get<{ Params: { name: string } }>('/photos/:name', async ({ params }, reply) => {
    const [, name = '', size = standard] = /^(.*?)(?:=s(\d+))?$/.exec(params.name) ?? [];
    const side = Math.min(Math.max(Number(size), 1), maxSide);
    return reply
      .headers({ 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' })
      .send(photo(name, side));
  });
}
