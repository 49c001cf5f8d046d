import type { Application } from '../../applications/application.js';
import type { Config } from '../../config/config.js';
import { isTextKey } from '../../texts/index.js';
import { type Finding, missing, right, warning } from './finding.js';

/** What is set of an application that holds for all of its sources. */
export const applicationFindings = (
  application: Application,
  { baseUrl }: Pick<Config, 'baseUrl'>,
): Finding[] => [
  baseUrlFinding(baseUrl),
  ...(application.parent
    ? [
        right(
          `parent: ${application.parent.name} (${application.parent.domainKey}); what it inherits is shown below`,
        ),
      ]
    : []),
  application.redirectOrigins.length > 0
    ? right(`redirect origins: ${application.redirectOrigins.join(', ')}`)
    : warning(
        'redirect origins: none, so no import may have a redirect_url: people stay on our last page. Add one with --redirect-origin',
      ),
  right(`browser origins: ${listed(application.browserOrigins)}`),
  right(
    application.delivery === 'picked'
      ? 'delivery: picked, so people choose on our page who is shared'
      : 'delivery: whole address books; --delivery picked lets people choose who is shared',
  ),
  ...preselectsFinding(application),
  right(`extra data that it may ask for: ${listed(application.include)}`),
  ...Object.keys(application.texts)
    .filter((key) => !isTextKey(key))
    .map((key) => warning(`text ${key}: no page has it; take it back with --text ${key}=`)),
];

/** Authorities have fined it: only who was ticked by the person has been chosen by them. */
function preselectsFinding({ preselects, delivery }: Application): Finding[] {
  if (!preselects) return [];
  return delivery === 'picked'
    ? [right('preselects: on, but with delivery picked nobody is selected at first')]
    : [
        warning(
          'preselects: pages may select everyone at first, which has been fined in the European Union (Belgium, 25/2020); take it back with --preselects off',
        ),
      ];
}

function baseUrlFinding(baseUrl: string | undefined): Finding {
  if (baseUrl === undefined)
    return missing('base URL: BOOKBRIDGE_BASE_URL is not set; give it here as the service has it');
  return baseUrl.startsWith('https:')
    ? right(`base URL: ${baseUrl}`)
    : warning(`base URL: ${baseUrl} is reached from this machine alone; for others it has to be https`);
}

const listed = (members: readonly string[]) => (members.length > 0 ? members.join(', ') : 'none');
