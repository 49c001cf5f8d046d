/** A phone or a tablet in the hand: windows beside each other are hard to come by. */
export const isPhone = (): boolean =>
  /Mobi|Android|iPhone|iPad/i.test(navigator.userAgent) ||
  // An iPad calls itself a Mac, which has no fingers on it.
  (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

/** A browser inside of an app, which providers refuse and which opens no windows. */
export const isInApp = (): boolean =>
  /FBAN|FBAV|FB_IAB|Instagram|Line\/|MicroMessenger|LinkedInApp|Snapchat|TikTok|musical_ly|Twitter for|Pinterest|; wv\)/i.test(
    navigator.userAgent,
  );
