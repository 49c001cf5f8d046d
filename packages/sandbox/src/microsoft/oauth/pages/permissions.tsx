import type { Asked } from '../../../oauth/pages/consent.js';

/** What an app would like, all of it together: nothing can be left out. */
export function Permissions({ asked }: { asked: readonly Asked[] }) {
  return (
    <ul class="given">
      {asked.map(({ scope, sentence }) => (
        <li key={scope}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Two ways on. Who declines comes back to the app as well. */
export function AcceptOrCancel() {
  return (
    <div class="buttons">
      <button class="quiet" type="submit" name="decision" value="deny">
        Cancel
      </button>
      <button class="primary" type="submit" name="decision" value="allow">
        Accept
      </button>
    </div>
  );
}
