const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** The time of day: the service and whoever looks are on the same machine. */
export const clockTime = (at: Date) => clock.format(at);
