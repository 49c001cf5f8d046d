import { readFile } from 'node:fs/promises';
import { pickerPath } from '../paths.js';
import type { Theme } from './themes.js';

/** A blog with a classic theme: what it says, it says of elements. */
export const wordpress: Theme = {
  path: 'wordpress',
  name: 'a WordPress theme',
  style: () => readFile(new URL('./classic-theme.css', import.meta.url), 'utf8'),
  body: () => (
    <div id="page" class="hfeed site">
      <header class="site-header">
        <p class="site-title">
          <a href={pickerPath}>Ana’s notes</a>
        </p>
      </header>
      <main id="content" class="site-content">
        <article class="post hentry">
          <h1 class="entry-title">Invite with WordPress</h1>
          <div class="entry-content">
            <p>A page in the manner of a classic theme, and the picker in it.</p>
            <ul>
              <li>Bring a chair</li>
              <li>Bring a friend</li>
            </ul>
            <form class="comment-form">
              <p>
                <label for="to">Who to invite</label>
                <textarea class="cloudsponge-contacts" id="to" rows={3} />
              </p>
              <button type="button" class="cloudsponge-launch">
                From your address book
              </button>
            </form>
          </div>
        </article>
      </main>
    </div>
  ),
};
