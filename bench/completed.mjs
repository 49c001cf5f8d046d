/** Waits until an import has ended, by polling its events. Throws when it failed. */
export async function completed(url, id, headers, everyMs) {
  for (;;) {
    const { events } = await (await fetch(`${url}/events/${id}`, { headers })).json();
    const last = events.at(-1);
    if (last.event_type === 'COMPLETE') {
      if (last.value !== 0) throw new Error(`The import failed with ${last.value}.`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
