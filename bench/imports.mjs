// Imports as an application makes them, and as its person does.

/** Begins one at a source; `parameters` are those of the request. */
export async function begin(url, headers, parameters) {
  const query = new URLSearchParams(parameters);
  return (await fetch(`${url}/begin_import/user_consent?${query}`, { headers })).json();
}

/** Begins many, twenty at a time, and gives them in order; `parametersOf` gives those of the request by their number. */
export async function beginMany(count, url, headers, parametersOf) {
  const begun = [];
  const beginSome = async () => {
    while (begun.length < count) {
      const at = begun.push(undefined) - 1;
      begun[at] = await begin(url, headers, parametersOf(at));
    }
  };
  await Promise.all(Array.from({ length: 20 }, beginSome));
  return begun;
}

/** Sends a file to the page of an import. Throws when it is not taken. */
export async function sendFile(page, book) {
  const form = new FormData();
  form.append('file', new Blob([book]), 'people.vcf');
  const { status } = await fetch(page, { method: 'POST', body: form, redirect: 'manual' });
  if (status !== 303) throw new Error(`An upload was answered ${status}.`);
}

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
