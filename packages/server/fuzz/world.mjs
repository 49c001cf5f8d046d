// Imports in several states, for requests to meet.

const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Berg\r\nEMAIL:ana@example.org\r\nEND:VCARD\r\n';
const table = 'a1;a2\r\nx;y\r\nz;w\r\n';

/** Begins imports as the application: some wait, some have a file, one is destroyed. Gives `{ ids, pages, codes }`. */
export async function makeImports(url, credentials) {
  const begin = async (service, tries = 5) => {
    const response = await fetch(`${url}/begin_import/user_consent`, {
      method: 'POST',
      headers: { authorization: credentials },
      body: new URLSearchParams({ service }),
    });
    // Beside so many requests by chance the database may have no connection left for a moment.
    if (response.status === 503 && tries > 1) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return begin(service, tries - 1);
    }
    if (!response.ok) throw new Error(`Begin was answered with ${response.status}.`);
    return response.json();
  };
  const [waiting, withCards, withTable, withPassword, destroyed] = await Promise.all(
    ['csv', 'vcard', 'csv', 'icloud', 'vcard'].map((service) => begin(service)),
  );
  await Promise.all([upload(withCards.url, card), upload(withTable.url, table), upload(destroyed.url, card)]);
  await completed(url, credentials, withCards.import_id);
  await completed(url, credentials, destroyed.import_id);
  await fetch(`${url}/contacts/${destroyed.import_id}`, {
    method: 'DELETE',
    headers: { authorization: credentials },
  });
  const all = [waiting, withCards, withTable, withPassword, destroyed];
  const pages = all.map((it) => new URL(it.url).pathname);
  return {
    ids: all.map((it) => it.import_id),
    pages,
    codes: pages.map((page) => page.split('/').at(-1)),
  };
}

async function upload(url, content) {
  const form = new FormData();
  form.append('file', new Blob([content]), 'contacts.vcf');
  await (await fetch(url, { method: 'POST', body: form, redirect: 'manual' })).text();
}

/** Waits until the contacts of an import can be had; throws when they cannot within a minute. */
async function completed(url, credentials, id) {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const response = await fetch(`${url}/contacts/${id}`, { headers: { authorization: credentials } });
    const { total } = await response.json();
    if (response.ok && total === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Import ${id} was not completed: the service does not work any more.`);
}
