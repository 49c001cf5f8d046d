/* What whoever runs the service can do, as sentences for operators. */

export const enableCardDav =
  'The account may not use CardDAV: its plan may be without it, or the person or their administrator has switched it off.';

export const setUrl =
  'Nothing at that address speaks CardDAV: where it is that of a setting, compare it with the help pages of the provider.';

export const mendServer =
  'The server answers what is not CardDAV: a firewall, a proxy or a page of sign-in may stand before it.';
