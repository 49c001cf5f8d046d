import { randomUUID } from 'node:crypto';
import type { Answer } from '../../answer.js';
import type { Clock } from '../../clock.js';
import type { PageRefusal } from '../../oauth/words.js';

/** An error as Entra numbers it. What apps sent is often quoted in the sentence. */
export interface Aadsts {
  readonly code: number;
  readonly sentence: string;
}

/** Tells errors in the three ways that Entra has. @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export class Reporter {
  constructor(private readonly clock: Clock) {}

  /** To the person, who never comes back to the app. */
  page(
    error: string,
    about: Aadsts,
    heading = 'Sorry, but we’re having trouble signing you in',
  ): PageRefusal {
    return { status: 400, error, heading, sentence: `AADSTS${about.code}: ${about.sentence}` };
  }

  /** To the app, by way of the browser. */
  back(error: string, about: Aadsts): Record<string, string> {
    return { error, error_description: this.#describe(about).error_description };
  }

  /** To the app that called an endpoint. `suberror` is there when signing in again would help. */
  answer(error: string, about: Aadsts, suberror?: string): Answer {
    const code = error === 'invalid_client' ? 401 : 400;
    const body = {
      error,
      error_codes: [about.code],
      ...this.#describe(about),
      ...(suberror && { suberror }),
    };
    return { code, body };
  }

  #describe({ code, sentence }: Aadsts) {
    const [trace_id, correlation_id] = [randomUUID(), randomUUID()];
    const timestamp = `${new Date(this.clock()).toISOString().slice(0, 19).replace('T', ' ')}Z`;
    const lines = [
      `AADSTS${code}: ${sentence}`,
      `Trace ID: ${trace_id}`,
      `Correlation ID: ${correlation_id}`,
      `Timestamp: ${timestamp}`,
    ];
    return { error_description: lines.join('\r\n'), timestamp, trace_id, correlation_id };
  }
}
