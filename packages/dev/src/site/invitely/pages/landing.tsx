import { assetUrl } from '../../assets.js';
import { event, guestsPath } from '../event.js';
import { invitelyPage } from './frame.js';

const steps = [
  ['Say when and where', 'One page for your evening, with everything that guests ask.'],
  ['Choose who comes', 'Type addresses, or bring your address book along and tick the people.'],
  ['We write to them', 'Each guest gets a letter, and answers without an account.'],
] as const;

/** What the product says of itself. */
export function landingPage(): string {
  return invitelyPage({
    title: 'Ask them over',
    children: (
      <main>
        <div class="inv-hero">
          <div class="inv-hero-words">
            <h1 class="inv-display">Ask them over.</h1>
            <p class="inv-lead">
              Invitations for get-togethers: the housewarming, the soup on a Sunday, the birthday that was
              nearly forgotten.
            </p>
            <a class="inv-button inv-button-primary" href={guestsPath}>
              Invite to {event.title}
            </a>
          </div>
          <img
            class="inv-hero-picture"
            src={assetUrl('invitely/assets/party.svg')}
            alt=""
            width="640"
            height="480"
          />
        </div>
        <section class="inv-steps" aria-labelledby="how">
          <h2 class="inv-unseen" id="how">
            How it goes
          </h2>
          <ol class="inv-steps-list">
            {steps.map(([title, text]) => (
              <li key={title} class="inv-step">
                <h3 class="inv-step-title">{title}</h3>
                <p>{text}</p>
              </li>
            ))}
          </ol>
        </section>
      </main>
    ),
  });
}
