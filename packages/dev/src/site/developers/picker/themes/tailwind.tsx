import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pickerPath } from '../paths.js';
import type { Theme } from './themes.js';

const look = {
  main: 'mx-auto max-w-2xl p-6',
  title: 'mb-2 text-3xl font-bold',
  lead: 'mb-6 text-gray-600',
  label: 'mb-1 block font-medium',
  field: 'mb-4 block w-full rounded-md border border-gray-500 p-2',
  button: 'rounded-md bg-indigo-700 px-4 py-3 font-semibold text-white',
  more: 'mt-6',
  link: 'inline-block py-1 text-indigo-700 underline',
} as const;

/** Tailwind with its preflight, which takes everything from every element. */
export const tailwind: Theme = {
  path: 'tailwind',
  name: 'Tailwind',
  style: async () => {
    const { compile } = await import('tailwindcss');
    const { build } = await compile('@import "tailwindcss";', { loadStylesheet });
    return build(Object.values(look).flatMap((classes) => classes.split(' ')));
  },
  body: () => (
    <main class={look.main}>
      <h1 class={look.title}>Invite with Tailwind</h1>
      <p class={look.lead}>A page with Tailwind’s styles, and the picker in it.</p>
      <label class={look.label} for="to">
        Who to invite
      </label>
      <textarea class={`${look.field} cloudsponge-contacts`} id="to" rows={3} />
      <button type="button" class={`${look.button} cloudsponge-launch`}>
        From your address book
      </button>
      <p class={look.more}>
        <a class={look.link} href={pickerPath}>
          Every option
        </a>
      </p>
    </main>
  ),
};

async function loadStylesheet(id: string, base: string) {
  const path = fileURLToPath(import.meta.resolve(id === 'tailwindcss' ? 'tailwindcss/index.css' : id));
  return { path, base, content: await readFile(path, 'utf8') };
}
