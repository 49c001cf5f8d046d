import type { AppContext } from '../context/app-context.js';
import { type Availability, availabilityOf } from '../model/availability.js';
import type { Provider } from '../sources/provider.js';
import { providers } from '../sources/registry.js';
import { firstWay } from './usable-way.js';

/** A source, and how well it can be read. */
export interface SourceAvailability {
  readonly provider: Provider;
  readonly availability: Availability;
}

/**
 * How well the sources can be read that this service asks: listed, and with one provider behind them. A file needs nobody, a
 * server of anybody's says nothing of others, and an application's own client is nobody else's business. Throws what the
 * database throws.
 */
export async function availabilities(
  { config }: Pick<AppContext, 'config'>,
  ask: NonNullable<AppContext['outcomes']>,
): Promise<SourceAvailability[]> {
  const outcomes = await ask();
  return [...providers.values()]
    .filter((provider) => provider.isListed && asksOneProvider(config, provider))
    .map((provider) => ({ provider, availability: availabilityOf(outcomes.get(provider.code)) }));
}

function asksOneProvider(config: AppContext['config'], provider: Provider): boolean {
  const way = firstWay(provider, ({ oauth }) => oauth.client(config.sources) !== undefined);
  return way.method === 'consent' || (way.method === 'credentials' && !way.asks.includes('server'));
}
