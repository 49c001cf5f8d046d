import type { Draft } from '@bookbridge/contacts';
import { text } from '../http/untrusted-json.js';
import type { Photo } from './person.js';

/** Adds the URL of a photo, which needs no token; whatever else was sent in its place is nothing to show people. */
export function addPhoto(draft: Draft, { url }: Photo): void {
  const written = text(url);
  if (written.length <= longestUrl && /^https:\/\/[\x21-\x7e]+$/i.test(written)) draft.addPhotoUrl(written);
}

/** Whether it is a picture of theirs, and not the initials that Google draws for people without one. */
export const isPicture = (photo: Photo): boolean => photo.default !== true;

const longestUrl = 2_000;
