import { pageHeaders } from 'bookbridge';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { BeginRefused, begin, type Demo } from '../../../imports/begin.js';
import { listedSources } from '../listed-sources.js';
import { apiRequestOf } from './api-request.js';
import { type Choices, choicesIn, queryOf } from './choices.js';
import { optionsPage } from './options-page.js';
import { optionsPath } from './paths.js';

interface View {
  readonly openId?: number | undefined;
  readonly problem?: string;
}

/** Serves the page on which every option is chosen, and makes the request that was. */
export function serveOptions(app: FastifyInstance, demo: Demo, demoUrl: string): void {
  const { invitely, sandboxUrl } = demo;
  const requestOf = (choices: Choices) =>
    apiRequestOf(choices, { invitely, sandboxUrl, returnUrl: demoUrl + optionsPath });

  app.get(optionsPath, (request, reply) => {
    const query = new URL(request.url, demoUrl).searchParams;
    const openId = demo.imports.find(Number(query.get('import_id')))?.id;
    return show(reply, 200, choicesIn(query), { openId });
  });

  app.post<{ Body: URLSearchParams }>(optionsPath, async ({ body }, reply) => {
    const choices = choicesIn(body);
    const { parameters, headers } = requestOf(choices);
    const sourceName = listedSources.find(({ code }) => code === choices.service)?.name;
    const { service = '', redirect_url: redirectUrl, ...others } = parameters;
    try {
      const { delivery } = choices;
      const wish = { service, sourceName, delivery, redirectUrl, parameters: others, headers };
      const { id } = await begin(demo, wish);
      const query = queryOf(choices);
      query.set('import_id', String(id));
      return reply.redirect(`${optionsPath}?${query}`, 303);
    } catch (error) {
      if (!(error instanceof BeginRefused)) throw error;
      return show(reply, 502, choices, { problem: `The service refused: ${error.message}` });
    }
  });

  function show(reply: FastifyReply, status: number, choices: Choices, { openId, problem }: View) {
    const request = requestOf(choices);
    const html = optionsPage({ choices, request, imports: demo.imports.list(), openId, problem });
    return reply.code(status).headers(pageHeaders()).send(html);
  }
}
