/** How long a consent may take at the provider, and its cookie lives. */
export const consentSeconds = 600;

/** How long a browser may see what became of what it sent. */
export const visitorSeconds = 24 * 60 * 60;

/** Between this and twice as much, a node remembers what it needs of an import that is polled, its `user_id` among it. */
export const polledMs = 10_000;

/** After which a node that says nothing does not count any more: ten of its beats. */
export const keyHolderSilentMs = 10_000;
