import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** So long nobody types or selects before something is said: a screen reader says the last of it, once. */
const quietMs = 600;

/** Something to say; another object says the same again. */
export interface Announcement {
  readonly text: string;
}

/** Says for screen readers what others see. */
export function Announcer({ announcement }: { announcement: Announcement | undefined }): VNode {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!announcement) return;
    // A text that stays the same is not said again.
    const say = () => setSaid((before) => announcement.text + (before === announcement.text ? '\u00a0' : ''));
    const timer = setTimeout(say, quietMs);
    return () => clearTimeout(timer);
  }, [announcement]);
  return (
    <div class="bb-unseen" role="status">
      {said}
    </div>
  );
}
