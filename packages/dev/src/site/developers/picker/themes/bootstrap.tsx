import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pickerPath } from '../paths.js';
import type { Theme } from './themes.js';

/** Bootstrap as its own examples use it. */
export const bootstrap: Theme = {
  path: 'bootstrap',
  name: 'Bootstrap',
  style: () => readFile(fileURLToPath(import.meta.resolve('bootstrap/dist/css/bootstrap.css')), 'utf8'),
  body: () => (
    <main class="container py-5">
      <h1 class="display-5 mb-3">Invite with Bootstrap</h1>
      <p class="lead">A page with Bootstrap’s styles, and the picker in it.</p>
      <div class="card">
        <div class="card-body">
          <div class="mb-3">
            <label class="form-label" for="to">
              Who to invite
            </label>
            <textarea class="form-control cloudsponge-contacts" id="to" rows={3} />
          </div>
          <button type="button" class="btn btn-primary btn-lg cloudsponge-launch">
            From your address book
          </button>
        </div>
      </div>
      <p class="mt-3">
        <a href={pickerPath}>Every option</a>
      </p>
    </main>
  ),
};
