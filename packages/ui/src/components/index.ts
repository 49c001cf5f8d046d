export { Button, ButtonLink } from './button.js';
export { Card } from './card.js';
export { Document, type DocumentProps } from './document.js';
export { type Fact, Facts } from './facts.js';
export { Fold } from './fold.js';
export { Icon, type IconName } from './icon.js';
export { Caution, Notice } from './notice.js';
export { ServiceSite, Site } from './site.js';
